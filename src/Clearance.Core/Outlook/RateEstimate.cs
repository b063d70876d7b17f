using System.Globalization;
using Clearance.Formulas;

namespace Clearance.Outlook;

/// <summary>How often something happens, as far as is known: the expected rate, and the interval that holds the true one with a chance of 95 %.</summary>
/// <remarks>
/// <para>All three are fractions from 0 to 1. The rate is exact to 12 decimals; the ends are computed numerically and hold to 6. The default is 0, certainly.</para>
/// <para>An interval is no figure of money or law and enters none. Equality is that of all values. Immutable, safe to share between threads.</para>
/// </remarks>
public readonly record struct RateEstimate
{
    private const double Tail = 0.025;
    private const int Decimals = 6;

    private RateEstimate(BigRational rate, decimal low, decimal high)
    {
        Rate = DayDistribution.Show(rate);
        Low = Math.Min(low, Rate);
        High = Math.Max(high, Rate);
    }

    /// <summary>The expected rate.</summary>
    public decimal Rate { get; }

    /// <summary>The lower end: the true rate lies below with a chance of 2.5 %.</summary>
    public decimal Low { get; }

    /// <summary>The upper end: the true rate lies above with a chance of 2.5 %.</summary>
    public decimal High { get; }

    /// <summary>What so many events in so many trials say without any assumption before: Jeffreys' prior, half an event and half none.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="trials"/> is not 0 to 10,000,000, or <paramref name="events"/> not 0 to <paramref name="trials"/>.</exception>
    public static RateEstimate FromCounts(int events, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(trials, CarrierRecord.MostShipments);
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, trials);
        BigRational half = new(1, 2);
        return Beta(new BigRational(events, 1) + half, new BigRational(trials - events, 1) + half);
    }

    /// <summary>Rate and interval in percent, culture-free: <c>10% (3.2% to 20.1%)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rate * 100m:0.##}% ({Low * 100m:0.##}% to {High * 100m:0.##}%)");

    /// <summary>A rate of Beta(<paramref name="events"/>, <paramref name="others"/>); 0 of one of them leaves no doubt.</summary>
    internal static RateEstimate Beta(BigRational events, BigRational others)
    {
        BigRational rate = events / (events + others);
        if (events.Sign == 0 || others.Sign == 0)
        {
            decimal certain = events.Sign == 0 ? 0m : 1m;
            return new RateEstimate(rate, certain, certain);
        }

        double a = ToDouble(events);
        double b = ToDouble(others);
        return new RateEstimate(rate, End(BetaFunction.Quantile(a, b, Tail)), End(BetaFunction.Quantile(a, b, 1 - Tail)));
    }

    private static decimal End(double value) => (decimal)Math.Round(value, Decimals);

    // Through a decimal of 12 digits: numerator and denominator alone may be beyond the range of a double.
    private static double ToDouble(BigRational value) => Math.Max((double)DayDistribution.Show(value), double.Epsilon);
}
