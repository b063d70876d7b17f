namespace Clearance.Outlook;

/// <summary>Two carriers side by side, by what was counted of both and no assumption.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Inspected">How often customs opened or held the parcels.</param>
/// <param name="Delayed">How often they came later than promised.</param>
/// <param name="Damaged">How often they came damaged.</param>
/// <param name="Lost">How often they never came.</param>
public sealed record CarrierComparison(RateComparison Inspected, RateComparison Delayed, RateComparison Damaged, RateComparison Lost)
{
    /// <summary>Compares two records.</summary>
    /// <exception cref="ArgumentNullException">A record is null.</exception>
    public static CarrierComparison Of(CarrierRecord first, CarrierRecord second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new CarrierComparison(Compare(static r => r.Inspected), Compare(static r => r.Delayed), Compare(static r => r.Damaged), Compare(static r => r.Lost));

        RateComparison Compare(Func<CarrierRecord, int> part) =>
            new(RateEstimate.FromCounts(part(first), first.Shipments), RateEstimate.FromCounts(part(second), second.Shipments));
    }
}
