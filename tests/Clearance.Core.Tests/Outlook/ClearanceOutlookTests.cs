using Clearance.Formulas;
using Clearance.Outlook;
using Clearance.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Clearance.Core.Tests.Outlook.OutlookArbitraries;

namespace Clearance.Core.Tests.Outlook;

public class ClearanceOutlookTests
{
    private static readonly OutlookPrior s_prior = new(Percentage.FromPercent(10m), DayDistribution.Of(8), Source, DayDistribution.Of(4), 30);

    [Fact]
    public void Of_PriorAlone_IsThePriorMixed()
    {
        ClearanceOutlook outlook = ClearanceOutlook.Of(s_prior, [], CarrierRecord.Empty);

        Assert.Equal(Percentage.FromPercent(10m), outlook.InspectionProbability);
        Assert.Equal(DayDistribution.Mix(0.1m, DayDistribution.Of(12), DayDistribution.Of(8)), outlook.Distribution);
        Assert.Equal(new DayQuantiles(8, 8, 8), outlook.Days);
        Assert.Equal(8.4m, outlook.Distribution.Mean);
        Assert.Equal(Source, outlook.Source);
    }

    [Fact]
    public void Of_Drivers_MultiplyTheOdds()
    {
        // Odds 1/9 become 3/9 = 1/3, that is one in four.
        ClearanceOutlook outlook = ClearanceOutlook.Of(s_prior, [Driver(1.5m), Driver(2m)], CarrierRecord.Empty);

        Assert.Equal(new BigRational(1, 4), outlook.ExactChance);
        Assert.Equal(0.25m, outlook.Distribution.Probability(12));
        Assert.Equal(new DayQuantiles(8, 8, 12), outlook.Days);
    }

    [Fact]
    public void Of_Record_WeighsBySize()
    {
        // (0.1 · 30 + 12) / (30 + 70) = 15 %; days: 20 of 50 are seen, at 9 days.
        ClearanceOutlook outlook = ClearanceOutlook.Of(s_prior, [], new CarrierRecord(70, 12, days: [new DayCount(9, 20)]));

        Assert.Equal(Percentage.FromPercent(15m), outlook.InspectionProbability);
        Assert.Equal((0.4m, 0.6m * 0.15m, 0.6m * 0.85m), (outlook.Distribution.Probability(9), outlook.Distribution.Probability(12), outlook.Distribution.Probability(8)));
    }

    [Fact]
    public void Of_RecordAndDriver_ShiftsFirst()
    {
        // One in four by the driver; (7.5 + 0) / 60.
        ClearanceOutlook outlook = ClearanceOutlook.Of(s_prior, [Driver(3m)], new CarrierRecord(30));
        Assert.Equal(new BigRational(1, 8), outlook.ExactChance);
        Assert.Equal(12.5m, outlook.InspectionProbability.Fraction * 100m);
    }

    [Fact]
    public void InspectionProbability_EndlessFraction_IsShownToFourDecimalsOfAPercent()
    {
        ClearanceOutlook outlook = ClearanceOutlook.Of(new OutlookPrior(Percentage.FromPercent(100m), DayDistribution.Of(1), Source, null, 2), [], new CarrierRecord(1));
        Assert.Equal(new BigRational(2, 3), outlook.ExactChance);
        Assert.Equal(Percentage.FromPercent(66.6667m), outlook.InspectionProbability);
    }

    [Property(MaxTest = 100)]
    public Property Of_NoShipments_IsThePrior() => Prop.ForAll(Priors.ToArbitrary(), prior =>
    {
        ClearanceOutlook outlook = ClearanceOutlook.Of(prior, [], CarrierRecord.Empty);
        Assert.Equal(BigRational.FromDecimal(prior.Inspection.Fraction), outlook.ExactChance);
        Assert.Equal(DayDistribution.Mix(prior.Inspection.Fraction, prior.InspectedDays, prior.Days), outlook.Distribution);
        Assert.Equal(outlook, outlook.With(CarrierRecord.Empty));
    });

    [Property(MaxTest = 200)]
    public Property Of_Anything_StaysBetweenPriorAndRecord() => Prop.ForAll(Priors.ToArbitrary(), Drivers.ToArbitrary(), Records.ToArbitrary(), (prior, drivers, record) =>
    {
        BigRational before = ClearanceOutlook.Of(prior, drivers, CarrierRecord.Empty).ExactChance;
        ClearanceOutlook outlook = ClearanceOutlook.Of(prior, drivers, record);
        BigRational seen = record.Shipments == 0 ? before : new BigRational(record.Inspected, record.Shipments);
        Assert.True(outlook.ExactChance >= Least(before, seen) && outlook.ExactChance <= Greatest(before, seen));
        Assert.Equal(BigRational.One, Enumerable.Range(0, DayDistribution.MostDays + 1).Aggregate(BigRational.Zero, (sum, day) => sum + outlook.Distribution.ExactProbability(day)));
        Assert.InRange(outlook.InspectionProbability.Fraction, 0m, 1m);
    });

    [Property(MaxTest = 200)]
    public Property Of_MoreInspectionsSeen_NeverLowerTheChance() => Prop.ForAll(Priors.ToArbitrary(), Drivers.ToArbitrary(), Records.ToArbitrary(), (prior, drivers, record) =>
    {
        BigRational chance = ClearanceOutlook.Of(prior, drivers, record).ExactChance;
        var oneMore = new CarrierRecord(record.Shipments + 1, record.Inspected + 1, lost: record.Lost, days: record.Days);
        Assert.True(ClearanceOutlook.Of(prior, drivers, oneMore).ExactChance >= chance);
        if (record.Inspected < record.Shipments)
        {
            var instead = new CarrierRecord(record.Shipments, record.Inspected + 1, lost: record.Lost, days: record.Days);
            Assert.True(ClearanceOutlook.Of(prior, drivers, instead).ExactChance > chance);
        }

        Assert.True(ClearanceOutlook.Of(prior, drivers, new CarrierRecord(record.Shipments + 1, record.Inspected, lost: record.Lost, days: record.Days)).ExactChance <= chance);
    });

    [Property(MaxTest = 200)]
    public Property Of_FurtherDriverOfOddsOfOneOrMore_NeverLowersTheChance() =>
        Prop.ForAll(Priors.ToArbitrary(), Drivers.Zip(Gen.Elements(1m, 1.0001m, 1.5m, 3m, 1000m)).ToArbitrary(), Records.ToArbitrary(), (prior, given, record) =>
        {
            (ValueList<OutlookDriver> drivers, decimal odds) = given;
            BigRational before = ClearanceOutlook.Of(prior, drivers, record).ExactChance;
            BigRational after = ClearanceOutlook.Of(prior, [.. drivers, Driver(odds)], record).ExactChance;
            bool canMove = odds > 1m && prior.Inspection.Fraction is > 0m and < 1m;
            Assert.True(canMove ? after > before : after == before);
        });

    [Property(MaxTest = 100)]
    public Property Of_TwoRecordsInARow_IsThatOfBothTogether() => Prop.ForAll(Priors.ToArbitrary(), Gen.Choose(0, 50).Two().ToArbitrary(), (prior, halves) =>
    {
        // Updating by one half and then the other is the same as by both: no order, no grouping.
        (int first, int second) = halves;
        BigRational afterFirst = ClearanceOutlook.Of(prior, [], new CarrierRecord(50, first)).ExactChance;
        BigRational both = ClearanceOutlook.Of(prior, [], new CarrierRecord(100, first + second)).ExactChance;
        BigRational weight = new(prior.Weight + 50, 1);
        Assert.Equal(((afterFirst * weight) + new BigRational(second, 1)) / (weight + new BigRational(50, 1)), both);
    });

    [Property(MaxTest = 100)]
    public Property Of_Days_AreTheDirichletMean() => Prop.ForAll(Priors.ToArbitrary(), Records.ToArbitrary(), (prior, record) =>
    {
        ClearanceOutlook outlook = ClearanceOutlook.Of(prior, [], record);
        BigRational weight = new(prior.Weight, 1);
        BigRational known = new(record.Days.Sum(static d => d.Parcels), 1);
        Assert.All(Enumerable.Range(0, DayDistribution.MostDays + 1), day =>
        {
            BigRational assumed = (outlook.ExactChance * prior.InspectedDays.ExactProbability(day)) + ((BigRational.One - outlook.ExactChance) * prior.Days.ExactProbability(day));
            BigRational counted = new(record.Days.Where(d => d.Day == day).Sum(static d => d.Parcels), 1);
            Assert.Equal(((assumed * weight) + counted) / (weight + known), outlook.Distribution.ExactProbability(day));
        });
    });

    [Fact]
    public void Prior_OutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutlookPrior(Percentage.FromPercent(100.1m), DayDistribution.Of(1), Source));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutlookPrior(default, DayDistribution.Of(1), Source, null, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutlookPrior(default, DayDistribution.Of(1), Source, null, 1_000_001));
        Assert.Throws<OverflowException>(() => new OutlookPrior(default, DayDistribution.Of(300), Source, DayDistribution.Of(67)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.0009")]
    [InlineData("1000.1")]
    public void Driver_OddsOutOfRange_AreRefused(string odds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Driver(decimal.Parse(odds, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Outlook_MadeByHand_KeepsWhatItIsGiven()
    {
        var outlook = new ClearanceOutlook(s_prior, [Driver(2m)], CarrierRecord.Empty, 0.125m, DayDistribution.Of(3));
        Assert.Equal((12.5m, new DayQuantiles(3, 3, 3)), (outlook.InspectionProbability.Fraction * 100m, outlook.Days));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClearanceOutlook(s_prior, [], CarrierRecord.Empty, 1.01m, DayDistribution.Of(3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClearanceOutlook(s_prior, [], CarrierRecord.Empty, -0.01m, DayDistribution.Of(3)));
    }

    private static OutlookDriver Driver(decimal odds) => new("odd", odds, new LocalizedText("Odd."), Source);

    private static BigRational Least(BigRational left, BigRational right) => left < right ? left : right;

    private static BigRational Greatest(BigRational left, BigRational right) => left > right ? left : right;
}
