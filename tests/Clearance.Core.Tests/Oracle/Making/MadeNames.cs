using System.Collections.Immutable;
using Clearance.Core.Tests.Support;

namespace Clearance.Core.Tests.Oracle.Making;

/// <summary>The names that formulas made next may use; copied where a rule may use fewer.</summary>
internal sealed class MadeNames
{
    private readonly List<MadeName> _names = [];
    private readonly List<(Reach Reach, string Name, Func<Random, string> Make)> _tests = [];
    private readonly List<string> _groupCharges = [];

    /// <summary>Names of columns that <c>has</c> may ask, with the reach of their rows.</summary>
    public List<(string Column, Reach Reach)> Columns { get; init; } = [];

    /// <summary>Whether there is a table of tariff rates.</summary>
    public bool HasTariff { get; set; }

    public IReadOnlyList<string> GroupCharges => _groupCharges;

    public MadeNames Copy()
    {
        var copy = new MadeNames { Columns = [.. Columns], HasTariff = HasTariff };
        copy._names.AddRange(_names);
        copy._tests.AddRange(_tests);
        copy._groupCharges.AddRange(_groupCharges);
        return copy;
    }

    public void Add(MadeType type, Reach reach, params IEnumerable<string> names) => _names.AddRange(names.Select(name => new MadeName(name, type, reach, [])));

    /// <summary>A condition on a code; <paramref name="name"/> is the code's name, which may be a key of a group.</summary>
    public void AddTest(Reach reach, string name, Func<Random, string> make) => _tests.Add((reach, name, make));

    /// <summary>A charge as it may be read before reliefs, and also after them where that closes no circle.</summary>
    public void AddCharge(string id, Reach per, ImmutableArray<string> keys, bool isDueKnown)
    {
        IEnumerable<string> own = isDueKnown ? [$"assessed({id})", id] : [$"assessed({id})"];
        _names.AddRange(own.Select(text => new MadeName(text, MadeType.Money, per, keys) { IsParcelCharge = per == Reach.Parcel }));
        Add(MadeType.Money, Reach.Parcel, isDueKnown ? [$"total(assessed({id}))", $"total({id})"] : [$"total(assessed({id}))"]);
        if (per == Reach.Group && isDueKnown)
        {
            _groupCharges.Add(id);
        }
    }

    public IReadOnlyList<string> Of(MadeType type, MadeContext context) =>
        [.. _names.Where(name => name.Type == type && IsAllowed(name, context)).Select(name => name.Text)];

    /// <summary>A condition on a code that may stand there; null where there is none.</summary>
    public string? Test(Random random, MadeContext context)
    {
        Func<Random, string>[] makers = [.. _tests.Where(test => context.Allows(test.Reach, test.Name)).Select(test => test.Make)];
        return makers.Length == 0 ? null : random.Pick(makers)(random);
    }

    private static bool IsAllowed(MadeName name, MadeContext context) => name.Reach == Reach.Group
        ? context.Reach == Reach.Group && name.Keys.SequenceEqual(context.Keys)
        : context.Allows(name.Reach, name.Text) && (context.ReadsParcelCharges || !name.IsParcelCharge);
}
