using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Procedures;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Whether this parcel and earlier ones of one seller stay under a limit of the rulebook one by one and exceed it together.</summary>
internal static class SplittingCheck
{
    public static IEnumerable<FindingDraft> Find(CheckedCase known)
    {
        foreach (SplittingPlan plan in known.True is { } option && option.State.Procedure is { } procedure ? procedure.Splitting : [])
        {
            Frame frame = known.True!.Value.State.Frame!;
            if (IsMet(plan.When, frame)
                && Number(plan.Counted, frame) is { } own
                && Number(plan.Limit, frame) is { } limit
                && Number(plan.Days, frame) is { } days
                && own <= limit
                && Together(known, limit, days) is { } others
                && own + others > limit)
            {
                Currency home = known.Rates.Home;
                yield return new FindingDraft(FindingKinds.SplitOrder, "evidence.earlierParcels", Amounts.ToMoney(own + others, home).ToString(), Amounts.ToMoney(limit, home).ToString())
                {
                    // Without the seller of this parcel nobody knows that it is the same one.
                    Severity = known.Receipt?.Seller is null ? Severity.Hint : FindingKinds.SplitOrder.Severity,
                };
            }
        }
    }

    // The most that one seller sent; of this parcel's own seller where it is known. Null where no earlier parcel counts.
    private static BigRational? Together(CheckedCase known, BigRational limit, BigRational days)
    {
        DateOnly on = known.Case.On;
        DateOnly first = days < new BigRational(on.DayNumber, 1) ? on.AddDays(-(int)(days.Numerator / days.Denominator)) : DateOnly.MinValue;
        string? seller = known.Receipt?.Seller;
        BigRational? most = null;
        foreach (IGrouping<string, EarlierParcel> sent in known.Case.Evidence.EarlierParcels
            .Where(e => e.On >= first && e.On <= on && (seller is null || string.Equals(e.Seller, seller, StringComparison.Ordinal)))
            .GroupBy(static e => e.Seller ?? "", StringComparer.Ordinal))
        {
            BigRational sum = sent
                .Select(e => known.Rates.Convert(e.Value))
                .OfType<BigRational>()
                .Where(value => value <= limit)
                .Aggregate(BigRational.Zero, static (all, value) => all + value);
            most = most is { } before && before >= sum ? most : sum;
        }

        return most;
    }

    private static bool IsMet(Slot? when, Frame frame) => when is not { } slot || frame.Boolean(slot.Index, 0) == Truth.True;

    private static BigRational? Number(Slot slot, Frame frame) => frame.Number(slot.Index, 0);
}
