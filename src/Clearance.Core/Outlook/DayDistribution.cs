using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using Clearance.Formulas;

namespace Clearance.Outlook;

/// <summary>How likely each whole number of days is: an exact discrete distribution.</summary>
/// <remarks>
/// <para>Probabilities are fractions over one whole number and add up to 1 exactly; sums, mixtures and quantiles never round. Only what is shown as a decimal does, to 12 decimals, halves to even.</para>
/// <para>It covers days 0 to 366; what would reach further is an error. Equality is that of all probabilities. Immutable, safe to share between threads.</para>
/// </remarks>
public sealed partial class DayDistribution : IEquatable<DayDistribution>
{
    /// <summary>The longest time that a distribution may cover, in days.</summary>
    public const int MostDays = 366;

    /// <summary>How many decimals a probability or mean is shown with.</summary>
    private const int Decimals = 12;

    // By day from First on: whole numbers over their sum, without a common factor, the first and the last above 0.
    private readonly BigInteger[] _weights;
    private readonly BigInteger _total;

    private DayDistribution(int first, ReadOnlySpan<BigInteger> weights)
    {
        int start = 0;
        while (weights[start].IsZero)
        {
            start++;
        }

        int end = weights.Length;
        while (weights[end - 1].IsZero)
        {
            end--;
        }

        BigInteger divisor = BigInteger.Zero;
        foreach (BigInteger weight in weights)
        {
            divisor = BigInteger.GreatestCommonDivisor(divisor, weight);
        }

        First = first + start;
        _weights = new BigInteger[end - start];
        for (int i = start; i < end; i++)
        {
            _weights[i - start] = weights[i] / divisor;
            _total += _weights[i - start];
        }
    }

    /// <summary>The soonest day that is possible.</summary>
    public int First { get; }

    /// <summary>The latest day that is possible.</summary>
    public int Last => First + _weights.Length - 1;

    /// <summary>The expected number of days, to 12 decimals.</summary>
    public decimal Mean => Show(ExactMean);

    /// <summary>The days within which one, five and nine of ten parcels arrive.</summary>
    public DayQuantiles Quantiles => new(ExactQuantile(new(1, 10)), ExactQuantile(new(5, 10)), ExactQuantile(new(9, 10)));

    internal BigRational ExactMean
    {
        get
        {
            BigInteger sum = BigInteger.Zero;
            for (int i = 0; i < _weights.Length; i++)
            {
                sum += _weights[i] * (First + i);
            }

            return new(sum, _total);
        }
    }

    /// <summary>True if the same days are equally likely.</summary>
    public static bool operator ==(DayDistribution? left, DayDistribution? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True if some day is not equally likely.</summary>
    public static bool operator !=(DayDistribution? left, DayDistribution? right) => !(left == right);

    /// <summary>The chance that it takes exactly so many days, to 12 decimals; 0 where it is not possible.</summary>
    public decimal Probability(int day) => Show(ExactProbability(day));

    /// <summary>The chance that it takes so many days or fewer, to 12 decimals.</summary>
    public decimal Within(int day) => Show(ExactWithin(day));

    /// <summary>The first day within which at least a share of the parcels arrive.</summary>
    /// <param name="share">Above 0, at most 1: 0.9 for nine in ten.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not above 0 and at most 1.</exception>
    public int Quantile(decimal share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1m);
        return ExactQuantile(BigRational.FromDecimal(share));
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] DayDistribution? other) =>
        other is not null && First == other.First && _weights.AsSpan().SequenceEqual(other._weights);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as DayDistribution);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(First);
        foreach (BigInteger weight in _weights)
        {
            hash.Add(weight);
        }

        return hash.ToHashCode();
    }

    /// <summary>Median and the days around it, culture-free: <c>9 days (6 to 18)</c>.</summary>
    public override string ToString()
    {
        DayQuantiles days = Quantiles;
        return string.Create(CultureInfo.InvariantCulture, $"{days.P50} days ({days.P10} to {days.P90})");
    }

    internal BigRational ExactProbability(int day) => new(WeightOf(day), _total);

    internal BigRational ExactWithin(int day)
    {
        BigInteger sum = BigInteger.Zero;
        for (int i = 0; i < _weights.Length && First + i <= day; i++)
        {
            sum += _weights[i];
        }

        return new(sum, _total);
    }

    internal int ExactQuantile(BigRational share)
    {
        BigInteger needed = share.Numerator * _total;
        BigInteger sum = BigInteger.Zero;
        for (int i = 0; i < _weights.Length; i++)
        {
            sum += _weights[i];
            if (sum * share.Denominator >= needed)
            {
                return First + i;
            }
        }

        return Last;
    }

    internal static int CheckDay(int day, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(day, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, MostDays, parameter);
        return day;
    }

    /// <summary>A fraction as it is shown.</summary>
    internal static decimal Show(BigRational exact) => exact.ToDecimal(Decimals);

    private BigInteger WeightOf(int day) => day >= First && day <= Last ? _weights[day - First] : BigInteger.Zero;
}
