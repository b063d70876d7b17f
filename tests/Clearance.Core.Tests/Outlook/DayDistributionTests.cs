using Clearance.Core.Tests.Support;
using Clearance.Formulas;
using Clearance.Outlook;

namespace Clearance.Core.Tests.Outlook;

public class DayDistributionTests
{
    [Fact]
    public void FromQuantiles_Worked_SpreadsTenthsEvenly()
    {
        var days = DayDistribution.FromQuantiles(new DayQuantiles(6, 9, 18));

        Assert.Equal((3, 27), (days.First, days.Last));
        Assert.All(Enumerable.Range(3, 4), day => Assert.Equal(new BigRational(1, 40), days.ExactProbability(day)));
        Assert.All(Enumerable.Range(7, 3), day => Assert.Equal(new BigRational(4, 30), days.ExactProbability(day)));
        Assert.All(Enumerable.Range(10, 9), day => Assert.Equal(new BigRational(4, 90), days.ExactProbability(day)));
        Assert.All(Enumerable.Range(19, 9), day => Assert.Equal(new BigRational(1, 90), days.ExactProbability(day)));
        Assert.Equal(0.133333333333m, days.Probability(8));
        Assert.Equal(0.5m, days.Within(9));

        // 4.5/10 + 4·8/10 + 4·14/10 + 23/10.
        Assert.Equal(11.55m, days.Mean);
        Assert.Equal("9 days (6 to 18)", days.ToString());
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(5, 5, 5, 5, 5)]
    [InlineData(1, 4, 4, 0, 4)]
    [InlineData(4, 4, 6, 4, 8)]
    [InlineData(0, 183, 274, 0, 365)]
    [InlineData(0, 0, 183, 0, 366)]
    [InlineData(366, 366, 366, 366, 366)]
    public void FromQuantiles_Ends_ReachAsFarAsTheMedianIsAway(int p10, int p50, int p90, int first, int last)
    {
        var days = DayDistribution.FromQuantiles(new DayQuantiles(p10, p50, p90));
        Assert.Equal((first, last), (days.First, days.Last));
        Assert.Equal(new DayQuantiles(p10, p50, p90), days.Quantiles);
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(2, 1, 3)]
    [InlineData(1, 3, 2)]
    [InlineData(0, 0, 184)]
    [InlineData(367, 367, 367)]
    [InlineData(0, 0, int.MaxValue)]
    [InlineData(int.MinValue, int.MaxValue, int.MaxValue)]
    public void FromQuantiles_DaysThatFallOrReachTooFar_AreRefused(int p10, int p50, int p90) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DayDistribution.FromQuantiles(new DayQuantiles(p10, p50, p90)));

    [Fact]
    public void FromCounts_SomeDays_AreAsLikelyAsMet()
    {
        var days = DayDistribution.FromCounts(new DayCount(9, 2), new DayCount(4, 1), new DayCount(30, 0), new DayCount(9, 1));

        Assert.Equal((4, 9), (days.First, days.Last));
        Assert.Equal((0.25m, 0m, 0.75m), (days.Probability(4), days.Probability(5), days.Probability(9)));
        Assert.Equal((0m, 0m), (days.Probability(-5), days.Probability(1000)));
        Assert.Equal((0m, 0.25m, 1m), (days.Within(3), days.Within(8), days.Within(400)));
        Assert.Equal((4, 9, 9), (days.Quantile(0.25m), days.Quantile(0.2500001m), days.Quantile(1m)));
        Assert.Equal(7.75m, days.Mean);
    }

    [Fact]
    public void FromCounts_NoParcel_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => DayDistribution.FromCounts());
        Assert.Throws<ArgumentException>(() => DayDistribution.FromCounts(new DayCount(3, 0)));
    }

    [Fact]
    public void Then_TwoDice_IsTheirSum()
    {
        var die = DayDistribution.FromCounts(Enumerable.Range(1, 6).Select(static d => new DayCount(d, 1)));

        DayDistribution two = die.Then(die);

        Assert.Equal((2, 12), (two.First, two.Last));
        int[] ways = [1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1];
        Assert.All(ways.Index(), w => Assert.Equal(new BigRational(w.Item, 36), two.ExactProbability(w.Index + 2)));
        Assert.Equal(7m, two.Mean);
    }

    [Fact]
    public void Then_MoreThanAYear_IsRefused()
    {
        Assert.Equal(DayDistribution.Of(366), DayDistribution.Of(300).Then(DayDistribution.Of(66)));
        Assert.Throws<OverflowException>(() => DayDistribution.Of(300).Then(DayDistribution.Of(67)));
    }

    [Fact]
    public void Mix_TwoDays_WeighsThem()
    {
        var mixed = DayDistribution.Mix(0.125m, DayDistribution.Of(10), DayDistribution.Of(2));
        Assert.Equal((0.125m, 0.875m, 3m), (mixed.Probability(10), mixed.Probability(2), mixed.Mean));
        Assert.Equal(DayDistribution.Of(10), DayDistribution.Mix(1m, DayDistribution.Of(10), DayDistribution.Of(2)));
        Assert.Equal(DayDistribution.Of(2), DayDistribution.Mix(0m, DayDistribution.Of(10), DayDistribution.Of(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayDistribution.Mix(1.01m, DayDistribution.Of(10), DayDistribution.Of(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayDistribution.Mix(-0.01m, DayDistribution.Of(10), DayDistribution.Of(2)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.1")]
    [InlineData("1.0000001")]
    public void Quantile_ShareOutOfRange_IsRefused(string share) => Assert.Throws<ArgumentOutOfRangeException>(
        () => DayDistribution.Of(3).Quantile(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(367, 1)]
    [InlineData(1, -1)]
    [InlineData(1, 10_000_001)]
    public void DayCount_OutOfRange_IsRefused(int day, int parcels) => Assert.Throws<ArgumentOutOfRangeException>(() => new DayCount(day, parcels));

    [Fact]
    public void Of_DayOutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DayDistribution.Of(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayDistribution.Of(367));
    }

    [Fact]
    public void Equality_SameShares_AreEqualHoweverMade()
    {
        Contract.Equality(
            [DayDistribution.Of(3), DayDistribution.FromCounts(new DayCount(3, 7)), DayDistribution.FromQuantiles(new DayQuantiles(3, 3, 3))],
            [DayDistribution.Of(4)],
            [DayDistribution.FromCounts(new DayCount(3, 2), new DayCount(4, 4)), DayDistribution.FromCounts(new DayCount(4, 2), new DayCount(3, 1)), DayDistribution.Mix(new BigRational(1, 3), DayDistribution.Of(3), DayDistribution.Of(4))],
            [DayDistribution.FromCounts(new DayCount(3, 2), new DayCount(4, 3))]);
        Assert.True(DayDistribution.Of(3) == DayDistribution.FromCounts(new DayCount(3, 2)));
        Assert.True(DayDistribution.Of(3) != DayDistribution.Of(4));
    }
}
