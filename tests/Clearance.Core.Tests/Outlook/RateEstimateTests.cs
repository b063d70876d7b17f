using System.Numerics;
using Clearance.Formulas;
using Clearance.Outlook;
using Clearance.Values;

namespace Clearance.Core.Tests.Outlook;

/// <summary>Credible intervals against computations that are slow and share nothing with them.</summary>
public class RateEstimateTests
{
    private const double Step = 1e-6;

    private static readonly BigRational s_step = new(1, 1_000_000);

    /// <summary>For whole a and b the Beta distribution is a sum of binomial chances, which fractions compute exactly.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 9)]
    [InlineData(3, 27)]
    [InlineData(15, 85)]
    [InlineData(50, 2)]
    [InlineData(120, 120)]
    public void Beta_WholeNumbers_HoldsTheExactTails(int a, int b)
    {
        RateEstimate estimate = RateEstimate.Beta(new(a, 1), new(b, 1));

        MustBeQuantile(estimate.Low, new(25, 1_000));
        MustBeQuantile(estimate.High, new(975, 1_000));
        Assert.Equal(Math.Round((decimal)a / (a + b), 12), estimate.Rate);

        // One step below and above the end the exact chance lies on either side of the share.
        void MustBeQuantile(decimal end, BigRational share)
        {
            var at = BigRational.FromDecimal(end);
            Assert.True(Exact(a, b, at - s_step) < share, $"{end} is too high");
            Assert.True(Exact(a, b, at + s_step) > share, $"{end} is too low");
        }
    }

    /// <summary>Elsewhere the density is summed up in many narrow strips, after a change of variable that takes its poles away.</summary>
    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.5, 40.5)]
    [InlineData(3.7, 26.3)]
    [InlineData(12.25, 1.5)]
    public void Beta_BrokenNumbers_AgreesWithASumOfStrips(double a, double b)
    {
        RateEstimate estimate = RateEstimate.Beta(BigRational.FromDecimal((decimal)a), BigRational.FromDecimal((decimal)b));
        double whole = Strips(a, b, 1);

        MustBeQuantile((double)estimate.Low, 0.025);
        MustBeQuantile((double)estimate.High, 0.975);

        void MustBeQuantile(double end, double share)
        {
            Assert.True(Strips(a, b, Math.Max(0, end - Step)) / whole < share, $"{end} is too high");
            Assert.True(Strips(a, b, Math.Min(1, end + Step)) / whole > share, $"{end} is too low");
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 40)]
    [InlineData(40, 40)]
    [InlineData(2, 3)]
    [InlineData(0, 10_000_000)]
    [InlineData(1_000_000, 10_000_000)]
    [InlineData(10_000_000, 10_000_000)]
    public void FromCounts_AnySize_HoldsTheRate(int events, int trials)
    {
        RateEstimate estimate = RateEstimate.FromCounts(events, trials);
        Assert.InRange(estimate.Rate, estimate.Low, estimate.High);
        Assert.InRange(estimate.Low, 0m, 1m);
        Assert.InRange(estimate.High, estimate.Low, 1m);
        Assert.Equal(Math.Round((events + 0.5m) / (trials + 1m), 12), estimate.Rate);
    }

    /// <summary>A rate of one tenth in ten million: the normal law says 1.96 deviations of 0.0000949.</summary>
    [Fact]
    public void FromCounts_ManyTrials_IsNearTheNormalLaw()
    {
        RateEstimate estimate = RateEstimate.FromCounts(1_000_000, 10_000_000);
        Assert.InRange(estimate.Low, 0.099813m, 0.099815m);
        Assert.InRange(estimate.High, 0.100185m, 0.100187m);
    }

    [Fact]
    public void FromCounts_OutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RateEstimate.FromCounts(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateEstimate.FromCounts(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateEstimate.FromCounts(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateEstimate.FromCounts(0, 10_000_001));
    }

    [Fact]
    public void EstimateInspection_MoreShipments_NarrowsTheInterval()
    {
        var prior = new OutlookPrior(Percentage.FromPercent(10m), DayDistribution.Of(8), OutlookArbitraries.Source, null, 30);
        ClearanceOutlook outlook = ClearanceOutlook.Of(prior);

        RateEstimate assumed = outlook.EstimateInspection();
        RateEstimate seen = outlook.With(new CarrierRecord(970, 97)).EstimateInspection();

        Assert.Equal((0.1m, 0.1m), (assumed.Rate, seen.Rate));
        Assert.True(assumed.Low < seen.Low && seen.High < assumed.High);
        Assert.Equal(RateEstimate.Beta(new(100, 1), new(900, 1)), seen);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("100", 1)]
    public void EstimateInspection_NoDoubt_IsAPoint(string percent, int rate)
    {
        var prior = new OutlookPrior(Percentage.Parse($"{percent}%"), DayDistribution.Of(8), OutlookArbitraries.Source);
        RateEstimate estimate = ClearanceOutlook.Of(prior).EstimateInspection();
        Assert.Equal((rate, rate, rate), (estimate.Low, estimate.Rate, estimate.High));
    }

    [Fact]
    public void ToString_Interval_IsInPercent() => Assert.Equal("9.84% (7.82% to 12.06%)", RateEstimate.FromCounts(74, 756).ToString());

    private static BigRational Exact(int a, int b, BigRational x)
    {
        if (x.Sign <= 0)
        {
            return BigRational.Zero;
        }

        if (x >= BigRational.One)
        {
            return BigRational.One;
        }

        int n = a + b - 1;
        BigInteger sum = 0;
        BigInteger ways = 1;
        for (int j = 0; j <= n; j++)
        {
            sum += j >= a ? ways * BigInteger.Pow(x.Numerator, j) * BigInteger.Pow(x.Denominator - x.Numerator, n - j) : 0;
            ways = ways * (n - j) / (j + 1);
        }

        return new BigRational(sum, BigInteger.Pow(x.Denominator, n));
    }

    // With x = sin²t the density x^(a-1) (1-x)^(b-1) dx becomes 2 sin^(2a-1) t · cos^(2b-1) t dt, bounded for a, b ≥ ½.
    private static double Strips(double a, double b, double upTo)
    {
        const int Strips = 400_000;
        double end = Math.Asin(Math.Sqrt(upTo));
        double sum = 0;
        for (int i = 0; i < Strips; i++)
        {
            double t = (i + 0.5) * end / Strips;
            sum += Math.Pow(Math.Sin(t), (2 * a) - 1) * Math.Pow(Math.Cos(t), (2 * b) - 1);
        }

        return sum * end / Strips;
    }
}
