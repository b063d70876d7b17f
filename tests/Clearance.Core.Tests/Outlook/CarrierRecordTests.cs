using Clearance.Outlook;

namespace Clearance.Core.Tests.Outlook;

public class CarrierRecordTests
{
    [Fact]
    public void Create_Lawful_KeepsItsNumbers()
    {
        var record = new CarrierRecord(10, 1, 2, 3, 4, [new DayCount(7, 5), new DayCount(9, 1)]);
        Assert.Equal((10, 1, 2, 3, 4), (record.Shipments, record.Inspected, record.Delayed, record.Damaged, record.Lost));
        Assert.Equal([new DayCount(7, 5), new DayCount(9, 1)], record.Days);
        Assert.Equal(record, new CarrierRecord(10, 1, 2, 3, 4, [new DayCount(7, 5), new DayCount(9, 1)]));
        Assert.Equal(new CarrierRecord(0), CarrierRecord.Empty);
    }

    [Theory]
    [InlineData(-1, 0, 0, 0, 0)]
    [InlineData(10_000_001, 0, 0, 0, 0)]
    [InlineData(5, 6, 0, 0, 0)]
    [InlineData(5, 0, 6, 0, 0)]
    [InlineData(5, 0, 0, 6, 0)]
    [InlineData(5, 0, 0, 0, 6)]
    [InlineData(5, -1, 0, 0, 0)]
    public void Create_NumbersOutOfRange_AreRefused(int shipments, int inspected, int delayed, int damaged, int lost) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CarrierRecord(shipments, inspected, delayed, damaged, lost));

    [Fact]
    public void Create_DaysThatContradict_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new CarrierRecord(5, days: [new DayCount(3, 1), new DayCount(3, 1)]));
        Assert.Throws<ArgumentException>(() => new CarrierRecord(5, days: [new DayCount(3, 6)]));
        Assert.Throws<ArgumentException>(() => new CarrierRecord(5, lost: 1, days: [new DayCount(3, 5)]));
        Assert.Equal(5, new CarrierRecord(5, days: [new DayCount(3, 5)]).Days[0].Parcels);
    }

    [Fact]
    public void Compare_TwoCarriers_TellsApartOnlyWhatIntervalsDo()
    {
        var slow = new CarrierRecord(400, inspected: 40, delayed: 200, damaged: 4, lost: 0);
        var quick = new CarrierRecord(400, inspected: 52, delayed: 60, damaged: 4, lost: 20);

        var both = CarrierComparison.Of(slow, quick);

        Assert.Equal((false, false), (both.Inspected.IsFirstLower, both.Inspected.IsSecondLower));
        Assert.Equal((false, true), (both.Delayed.IsFirstLower, both.Delayed.IsSecondLower));
        Assert.Equal((false, false), (both.Damaged.IsFirstLower, both.Damaged.IsSecondLower));
        Assert.Equal((true, false), (both.Lost.IsFirstLower, both.Lost.IsSecondLower));
        Assert.Equal(RateEstimate.FromCounts(60, 400), both.Delayed.Second);
        Assert.Equal((both.Lost.Second, both.Lost.First), (CarrierComparison.Of(quick, slow).Lost.First, CarrierComparison.Of(quick, slow).Lost.Second));
    }

    [Fact]
    public void Compare_NothingCounted_TellsNothingApart()
    {
        var both = CarrierComparison.Of(CarrierRecord.Empty, new CarrierRecord(3, lost: 3));
        Assert.Equal((false, false), (both.Lost.IsFirstLower, both.Lost.IsSecondLower));
    }
}
