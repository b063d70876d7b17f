using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Procedures;
using Clearance.Slots;

namespace Clearance.Returns;

/// <summary>A rule on returns beside a case: its deadlines, and what it says of each item.</summary>
internal sealed class JudgedRule
{
    private readonly ReturnedParcel _parcel;

    public JudgedRule(ReturnRule rule, ReturnedParcel parcel)
    {
        Rule = rule;
        _parcel = parcel;
        Deadlines = [.. rule.Deadlines.Select(d => Judge(d, parcel.Case, rule.Source))];
    }

    public ReturnRule Rule { get; }

    public ImmutableArray<ReturnDeadline> Deadlines { get; }

    /// <summary>A deadline of a rule by the days of a case.</summary>
    public static ReturnDeadline Judge(RuleDeadline deadline, ReturnCase returned, Law.LegalSource source)
    {
        DateOnly? last = DayOf(deadline.After, returned) is { } event_ ? deadline.Period.After(event_) : null;
        DateOnly? done = DayOf(deadline.What, returned);
        return new ReturnDeadline(deadline.What, last, deadline.After, done is null || last is null ? null : done <= last, source);
    }

    /// <summary>What the rule says of an item.</summary>
    public Verdict Of(int item)
    {
        Truth when = _parcel.Holds(Rule.When, item);
        Truth require = _parcel.Holds(Rule.Require, item);
        return when == Truth.False ? Verdict.Uncovered
            : when == Truth.True && require == Truth.False ? Verdict.Refused
            : when == Truth.True && Deadlines.Any(static d => d.IsMet is false) ? Verdict.Late
            : when == Truth.True && require == Truth.True && Deadlines.All(static d => d.IsMet is true) ? Verdict.Refunded
            : Verdict.Undecided;
    }

    /// <summary>The facts that leave an item undecided, as paths into the case.</summary>
    public IEnumerable<string> MissingOf(int item)
    {
        foreach (Slot condition in new[] { Rule.When, Rule.Require }.OfType<Slot>().Where(c => _parcel.Holds(c, item) == Truth.Unknown))
        {
            foreach (string path in _parcel.MissingOf(condition, item))
            {
                yield return path;
            }
        }

        foreach (ReturnDeadline open in Deadlines.Where(static d => d.IsMet is null))
        {
            foreach (string day in new[] { open.After, open.What == "apply" ? "applies" : open.What }.Where(d => DayOf(d, _parcel.Case) is null))
            {
                yield return day;
            }
        }
    }

    private static DateOnly? DayOf(string what, ReturnCase returned) => what switch
    {
        "released" => returned.Released,
        "paid" => returned.Paid,
        "goodsBack" => returned.GoodsBack,
        "apply" or "applies" or "declare" => returned.Applies,
        _ => null,
    };
}
