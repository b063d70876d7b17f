using System.Numerics;
using Clearance.Formulas;

namespace Clearance.Outlook;

/// <content>How distributions are made, from nothing and from others.</content>
public sealed partial class DayDistribution
{
    /// <summary>It takes exactly so many days.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is not 0 to 366.</exception>
    public static DayDistribution Of(int day) => new(CheckDay(day, nameof(day)), [BigInteger.One]);

    /// <summary>A distribution with these three quantiles exactly, even between them.</summary>
    /// <remarks>
    /// Four tenths of the parcels are spread evenly over the days after the tenth percentile up to the median, four tenths over those after it up to the ninetieth.
    /// The first tenth is spread evenly over the days up to the tenth percentile, reaching as far below it as the median lies above (but not below day 0); the last tenth
    /// over the days after the ninetieth, reaching as far above it as the median lies below. A part without days of its own falls on the quantile that ends it.
    /// </remarks>
    /// <param name="quantiles">Rising days from 0; the slowest day made from them is at most 366.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative, fall, or reach beyond 366.</exception>
    public static DayDistribution FromQuantiles(DayQuantiles quantiles)
    {
        (int p10, int p50, int p90) = quantiles;
        ArgumentOutOfRangeException.ThrowIfNegative(p10, nameof(quantiles));
        ArgumentOutOfRangeException.ThrowIfLessThan(p50, p10, nameof(quantiles));
        ArgumentOutOfRangeException.ThrowIfLessThan(p90, p50, nameof(quantiles));
        long slowest = Slowest(p50, p90);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slowest, MostDays, nameof(quantiles));
        var shares = new BigRational[slowest + 1];
        Spread(shares, Math.Max(-1, p10 - (p50 - p10) - 1), p10, new(1, 10));
        Spread(shares, p10, p50, new(4, 10));
        Spread(shares, p50, p90, new(4, 10));
        Spread(shares, p90, (int)slowest, new(1, 10));
        return FromShares(shares);
    }

    /// <summary>What was counted: each day as likely as often it was met.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="counts"/> is null.</exception>
    /// <exception cref="ArgumentException">No parcel is counted.</exception>
    public static DayDistribution FromCounts(params IEnumerable<DayCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var weights = new BigInteger[MostDays + 1];
        bool any = false;
        foreach (DayCount count in counts)
        {
            weights[count.Day] += count.Parcels;
            any |= count.Parcels > 0;
        }

        return any ? new(0, weights) : throw new ArgumentException("At least one parcel must be counted.", nameof(counts));
    }

    /// <summary>One or the other: the first with a chance, the second otherwise.</summary>
    /// <param name="chance">The chance of the first, 0 to 1.</param>
    /// <param name="first">What happens with this chance.</param>
    /// <param name="second">What happens otherwise.</param>
    /// <exception cref="ArgumentNullException">A distribution is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="chance"/> is not 0 to 1.</exception>
    public static DayDistribution Mix(decimal chance, DayDistribution first, DayDistribution second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfNegative(chance);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chance, 1m);
        return Mix(BigRational.FromDecimal(chance), first, second);
    }

    /// <summary>One after the other: the days of both together, independent of each other.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    /// <exception cref="OverflowException">Both together may take more than 366 days.</exception>
    public DayDistribution Then(DayDistribution next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (Last + next.Last > MostDays)
        {
            throw new OverflowException($"Up to {Last} and up to {next.Last} days are more than {MostDays} together; a distribution covers no more.");
        }

        var weights = new BigInteger[_weights.Length + next._weights.Length - 1];
        for (int i = 0; i < _weights.Length; i++)
        {
            for (int j = 0; j < next._weights.Length; j++)
            {
                weights[i + j] += _weights[i] * next._weights[j];
            }
        }

        return new(First + next.First, weights);
    }

    /// <summary>The slowest day of a distribution that is made from quantiles.</summary>
    internal static long Slowest(long p50, long p90) => p90 + (p90 - p50);

    internal static DayDistribution Mix(BigRational chance, DayDistribution first, DayDistribution second)
    {
        int start = Math.Min(first.First, second.First);
        var weights = new BigInteger[Math.Max(first.Last, second.Last) - start + 1];
        BigInteger ofFirst = chance.Numerator * second._total;
        BigInteger ofSecond = (chance.Denominator - chance.Numerator) * first._total;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = (first.WeightOf(start + i) * ofFirst) + (second.WeightOf(start + i) * ofSecond);
        }

        return new(start, weights);
    }

    private static DayDistribution FromShares(BigRational[] shares)
    {
        BigInteger common = BigInteger.One;
        foreach (BigRational share in shares)
        {
            common = common / BigInteger.GreatestCommonDivisor(common, share.Denominator) * share.Denominator;
        }

        return new(0, [.. shares.Select(s => s.Numerator * (common / s.Denominator))]);
    }

    // Over the days after one up to another; where there are none, all on the latter.
    private static void Spread(BigRational[] shares, int after, int upTo, BigRational share)
    {
        int days = Math.Max(1, upTo - after);
        BigRational each = share / new BigRational(days, BigInteger.One);
        for (int day = upTo - days + 1; day <= upTo; day++)
        {
            shares[day] += each;
        }
    }
}
