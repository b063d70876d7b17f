using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Law;
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
    public static ReturnDeadline Judge(RuleDeadline deadline, ReturnCase returned, LegalSource source)
    {
        DateOnly? last = DayOf(deadline.After, returned) is { } start ? deadline.Period.After(start) : null;
        DateOnly? done = DayOf(KeyOf(deadline.What), returned);
        return new ReturnDeadline(deadline.What, last, deadline.After, done is null || last is null ? null : done <= last, source);
    }

    /// <summary>What the rule says of an item.</summary>
    public Verdict Of(int item)
    {
        Truth when = _parcel.Holds(Rule.When, item);
        Truth require = _parcel.Holds(Rule.Require, item);
        Verdict said = require == Truth.False ? Verdict.Refused
            : Deadlines.Any(static d => d.IsMet is false) ? Verdict.Late
            : require == Truth.True && Deadlines.All(static d => d.IsMet is true) ? Verdict.Refunded
            : Verdict.Undecided;
        return when switch
        {
            Truth.True => said,
            Truth.False => Verdict.Uncovered,
            _ => said is Verdict.Refused or Verdict.Late ? Verdict.Barred : Verdict.Undecided,
        };
    }

    /// <summary>The facts that leave an item undecided, as paths into the case.</summary>
    public IEnumerable<string> MissingOf(int item)
    {
        bool isBarred = Of(item) == Verdict.Barred;
        Slot?[] conditions = isBarred ? [Rule.When] : [Rule.When, Rule.Require];
        return conditions.OfType<Slot>().Where(c => _parcel.Holds(c, item) == Truth.Unknown).SelectMany(c => _parcel.MissingOf(c, item))
            .Concat(isBarred ? [] : Deadlines.Where(static d => d.IsMet is null).SelectMany(MissingOf));
    }

    private IEnumerable<string> MissingOf(ReturnDeadline open) => new[] { open.After, KeyOf(open.What) }.Where(k => DayOf(k, _parcel.Case) is null);

    // What is done on a day, by the key of that day in a case.
    private static string KeyOf(string what) => what == "apply" ? "applies" : what;

    // When a replacement is declared no case says.
    private static DateOnly? DayOf(string key, ReturnCase returned) => key switch
    {
        "released" => returned.Released,
        "paid" => returned.Paid,
        "goodsBack" => returned.GoodsBack,
        "applies" => returned.Applies,
        _ => null,
    };
}
