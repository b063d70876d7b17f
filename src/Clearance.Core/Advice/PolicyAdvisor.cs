using System.Globalization;
using Clearance.Law;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Comparing;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>Evaluates a parcel by the law on both sides of every boundary and compares the reports; figures are taken from them, never computed anew.</summary>
/// <remarks>
/// <para>Both laws are applied as on the day of the change, so that rates of exchange and a tariff of the host's answer both alike: a rate that moves is no change of law.</para>
/// <para>A change of law is listed where the evaluation under either law read it, even where no result changes. The same rule by another law is no change.</para>
/// <para>Safe to share between threads. The rules are taken once, when a call begins.</para>
/// </remarks>
public sealed class PolicyAdvisor : IPolicyAdvisor
{
    private readonly CurrentClearanceRules _rules;
    private readonly IModeAdvisor _advisor;

    /// <summary>Advises by rules, with the library's own ranking.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public PolicyAdvisor(ClearanceRules rules)
        : this(new CurrentClearanceRules(rules), new ModeAdvisor())
    {
    }

    /// <summary>Advises by whatever rules are current when a call begins.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="advisor">Ranks the options.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PolicyAdvisor(CurrentClearanceRules rules, IModeAdvisor advisor)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(advisor);
        _rules = rules;
        _advisor = advisor;
    }

    /// <inheritdoc/>
    public PolicyChanges Changes(Parcel parcel, DateOnly from, DateOnly to, Preferences? preferences = null)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        if (to < from)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The span ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}: let it end on that day or later."), nameof(to));
        }

        ClearanceRules rules = _rules.Value;
        if (rules.Find(parcel.To) is not { } found)
        {
            return new PolicyChanges(parcel.To.Country.Code, from, to, [], [ReportWarnings.NotCovered(parcel.To)]) { IsCovered = false };
        }

        (Rulebook rulebook, TerritoryCode territory) = found;
        var changes = new List<PolicyChange>();
        foreach (EffectivePeriod span in rulebook.SpansOf(territory))
        {
            if (span.From is { } day && day > from && day <= to && At(rules, rulebook, territory, parcel, day, preferences ?? new Preferences()) is { } change)
            {
                changes.Add(change);
            }
        }

        return new PolicyChanges(rulebook.Jurisdiction, from, to, [.. changes], from < rulebook.FirstDay ? [ReportWarnings.NoLawKnown(rulebook, from)] : []);
    }

    private PolicyChange? At(ClearanceRules rules, Rulebook rulebook, TerritoryCode territory, Parcel parcel, DateOnly day, Preferences preferences)
    {
        DateOnly eve = day.AddDays(-1);
        var before = LawSide.Of(rules, rulebook, territory, parcel, lawOf: eve, day);
        var after = LawSide.Of(rules, rulebook, territory, parcel, lawOf: day, day);
        bool isFirstKnown = before.Report.Edition is null;
        ValueList<LawChange> law = isFirstKnown ? [] : LawDiff.Of(Read(eve), Read(day), LawComparison.Substance);
        Recommendation old = _advisor.Advise(before.Report, preferences);
        Recommendation fresh = _advisor.Advise(after.Report, preferences);
        ValueList<OptionChange> options = [.. OptionComparison.Of(before.Report, old, after.Report, fresh)];
        return law.Count == 0 && options.Count == 0 ? null
            : new PolicyChange(day, isFirstKnown, law, old.Recommended?.Procedure, fresh.Recommended?.Procedure, options);

        // A rule that one side alone read is compared with what stood in its place on the other.
        IEnumerable<LawEntry> Read(DateOnly on) => rulebook.LawOn(territory, on).Where(e => before.Read.Contains(e.Id) || after.Read.Contains(e.Id));
    }
}
