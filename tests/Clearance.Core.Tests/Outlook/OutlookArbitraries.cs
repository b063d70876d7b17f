using Clearance.Law;
using Clearance.Outlook;
using Clearance.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Clearance.Core.Tests.Outlook;

/// <summary>Random distributions, priors, drivers and records; all lawful.</summary>
internal static class OutlookArbitraries
{
    public static LegalSource Source { get; } = new("prior", "Stated by us", null, null, EvidenceGrade.Assumption);

    public static Gen<DayQuantiles> Quantiles =>
        from p10 in Gen.Choose(0, 30)
        from up in Gen.Choose(0, 30)
        from more in Gen.Choose(0, 40)
        select new DayQuantiles(p10, p10 + up, p10 + up + more);

    public static Gen<DayDistribution> Distributions => Gen.OneOf(
        from quantiles in Quantiles select DayDistribution.FromQuantiles(quantiles),
        from counts in Counts where counts.Any(static c => c.Parcels > 0) select DayDistribution.FromCounts(counts));

    public static Gen<ValueList<OutlookDriver>> Drivers =>
        from odds in Gen.Elements(0.001m, 0.5m, 1m, 1.5m, 3.25m, 1000m).ListOf(2)
        select (ValueList<OutlookDriver>)[.. odds.Select(static (o, i) => new OutlookDriver($"d{i}", o, new LocalizedText("Odd."), Source))];

    public static Gen<OutlookPrior> Priors =>
        from percent in Gen.Elements(0m, 0.01m, 2.5m, 10m, 33.3333m, 99.99m, 100m)
        from days in Distributions
        from extra in Distributions
        from hasExtra in Gen.Elements(true, false)
        from weight in Gen.Elements(1, 7, 40, 1_000_000)
        select new OutlookPrior(Percentage.FromPercent(percent), days, Source, hasExtra ? extra : null, weight);

    public static Gen<CarrierRecord> Records =>
        from counts in Counts
        from others in Gen.Choose(0, 30)
        let delivered = counts.Sum(static c => c.Parcels)
        from inspected in Gen.Choose(0, delivered + others)
        from lost in Gen.Choose(0, others)
        select new CarrierRecord(delivered + others, inspected, lost: lost, days: [.. counts]);

    private static Gen<IReadOnlyList<DayCount>> Counts =>
        from parcels in Gen.Choose(0, 20).ListOf(6)
        from first in Gen.Choose(0, 90)
        from step in Gen.Choose(1, 5)
        select (IReadOnlyList<DayCount>)[.. parcels.Select((p, i) => new DayCount(first + (i * step), p))];
}
