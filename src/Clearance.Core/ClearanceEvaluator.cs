using System.Collections.Immutable;
using System.Numerics;
using Clearance.Formulas.Programs;
using Clearance.Modes;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance;

/// <summary>Evaluates parcels by rulebooks, in-process and offline.</summary>
/// <remarks>The result depends on the arguments and the rules alone: there is no clock, culture or I/O. Safe to share between threads.</remarks>
public sealed class ClearanceEvaluator : IClearanceEvaluator
{
    private readonly ClearanceRules _rules;

    /// <summary>Evaluates by one rulebook.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rulebook"/> is null.</exception>
    public ClearanceEvaluator(Rulebook rulebook)
        : this(new ClearanceRules().With(rulebook))
    {
    }

    /// <summary>Evaluates by rules.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public ClearanceEvaluator(ClearanceRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
    }

    /// <inheritdoc/>
    public ClearanceReport Evaluate(Parcel parcel, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        if (_rules.Find(parcel.To) is not { } found)
        {
            return ClearanceReport.NotCovered(parcel, on);
        }

        (Rulebook rulebook, TerritoryCode territory) = found;
        if (rulebook.EditionAt(territory, on) is not { } edition)
        {
            IEnumerable<ProcedureDefinition> sleeping = rulebook.DefinitionsOf(territory).Where(d => d.Serves(parcel.Channel));
            return ClearanceReport.NoLawKnown(parcel, on, rulebook, [.. sleeping.Select(static d => new OptionState(d))]);
        }

        var rates = new RateBook(parcel, edition, on, _rules.ExchangeRates);
        var loader = new FactLoader(parcel, edition, rates);
        var options = new List<OptionState>();
        foreach (CompiledProcedure procedure in edition.Procedures.Where(p => p.Definition.Serves(parcel.Channel)))
        {
            PartRunner? parts = procedure.Parts is { } written ? new PartRunner(procedure, written, parcel, on) : null;
            Frame frame = Run(procedure.Program, parts, parcel.Items.Count, loader, out bool[] assumed);
            options.Add(new OptionState(edition, parcel, procedure, frame, assumed));
        }

        options.AddRange(edition.NotInForce.Where(d => d.Serves(parcel.Channel)).Select(static d => new OptionState(d)));
        return new ClearanceReport(parcel, on, edition, rates.Used, Rank(options));
    }

    // Each width knows when a number did not fit; the next one starts afresh.
    private static Frame Run(Program program, PartRunner? parts, int items, FactLoader loader, out bool[] assumed)
    {
        Frame frame = Run(new Machine<long, Int64Ops>(program), parts, items, loader, out assumed);
        frame = frame.Overflowed ? Run(new Machine<Int128, Int128Ops>(program), parts, items, loader, out assumed) : frame;
        frame = frame.Overflowed ? Run(new Machine<BigInteger, BigOps>(program), parts, items, loader, out assumed) : frame;
        return frame.Overflowed
            ? throw new OverflowException("A formula of the rulebook multiplies numbers beyond any amount of money: look for a value that is multiplied by itself again and again.")
            : frame;
    }

    private static Frame Run(Frame frame, PartRunner? parts, int items, FactLoader loader, out bool[] assumed)
    {
        parts?.Begin();
        frame.Parts = parts;
        frame.Reset(items);
        assumed = loader.Load(frame);
        frame.Run();
        return frame;
    }

    private static ImmutableArray<OptionState> Rank(List<OptionState> options) =>
    [
        .. options
            .OrderBy(static o => o.Status switch
            {
                OptionStatus.Open => 0,
                OptionStatus.NeedsInformation => 1,
                OptionStatus.Closed => 2,
                _ => 3,
            })
            .ThenBy(static o => o.Total?.Amount ?? 0m)
            .ThenBy(static o => o.Definition.Id, StringComparer.Ordinal),
    ];
}
