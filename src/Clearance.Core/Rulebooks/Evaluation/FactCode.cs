using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Slots.Compiled;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Code of the processor that fills in what parcels say, for frames of one layout and numbers of fixed scales. Immutable.</summary>
internal sealed class FactCode
{
    private readonly FillCode<FactSource> _code;
    private readonly FixedScales _scales;
    private readonly LeftFacts _left;
    private readonly LeftFacts _leftWithTariff;

    /// <summary>Compiles it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="assumptions">What is assumed of its facts.</param>
    /// <param name="scales">The scales of its numbers.</param>
    /// <param name="layout">How slots lie.</param>
    /// <param name="lists">The facts.</param>
    public FactCode(Program program, AssumedValues assumptions, FixedScales scales, CodeLayout layout, FactLists lists)
    {
        _scales = scales;
        int[] all = [.. lists.OfItems, .. lists.OfParcel];
        int[] filled = [.. all.Where(f => FactCodeWriter.CanFill(program.Facts[f], scales))];
        _left = LeftFacts.Of(program, lists, filled);
        _leftWithTariff = LeftFacts.Of(program, lists, filled.Where(f => (FactId)program.Facts[f].Fact != FactId.ItemTariffRate));
        _code = FactCodeWriter.Write(program, assumptions, filled, scales, layout);
    }

    /// <summary>What it does not fill, with a tariff of the host or without.</summary>
    public LeftFacts LeftOf(bool hasTariff) => hasTariff ? _leftWithTariff : _left;

    /// <summary>Fills a machine; false where a number is not of its scale, or an item says something unusual.</summary>
    public bool TryFill(NarrowMachine machine, FactSource source) => machine.TryFill(_code, source, _scales);
}
