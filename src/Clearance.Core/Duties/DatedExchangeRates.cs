using System.Collections.Frozen;
using System.Globalization;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>Rates of exchange in memory, of any number of days: answers with the last one published on the day asked for or before.</summary>
/// <remarks>
/// <para>A pair is answered, in this order: by a rate quoted for it in either direction, the later published one first and of one day the one quoted as asked;
/// else through the pivot, by the quotient of two such rates. Nothing is rounded.</para>
/// <para>A rate with <see cref="ExchangeRate.Until"/> is no answer after that day; the last one that still holds is.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public sealed class DatedExchangeRates : IExchangeRates
{
    private readonly FrozenDictionary<(Currency From, Currency To), ExchangeRate[]> _byPair;

    /// <summary>Holds rates, given in any order.</summary>
    /// <param name="rates">The rates. One that is given twice counts once.</param>
    /// <param name="pivot">The currency through which pairs are crossed that are not quoted themselves; default: none are.</param>
    /// <param name="maximumAge">How many days after its publication a rate is still an answer, from 0; null: until the next one, however long that takes.</param>
    /// <exception cref="ArgumentException">Two different rates of one pair were published on one day, or one is the default value.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumAge"/> is below 0.</exception>
    public DatedExchangeRates(IEnumerable<ExchangeRate> rates, Currency pivot = default, int? maximumAge = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        if (maximumAge is { } days)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(days, nameof(maximumAge));
        }

        Pivot = pivot;
        MaximumAge = maximumAge;
        _byPair = rates.Distinct().GroupBy(static r => (r.From, r.To)).ToFrozenDictionary(static g => g.Key, static g => g.OrderBy(static r => r.Published).ToArray());
        foreach (ExchangeRate[] one in _byPair.Values)
        {
            if (FaultOf(one) is { } fault)
            {
                throw new ArgumentException(fault, nameof(rates));
            }
        }
    }

    /// <summary>The currency through which pairs are crossed; the default value: none are.</summary>
    public Currency Pivot { get; }

    /// <summary>How many days after its publication a rate is still an answer; null: any number.</summary>
    public int? MaximumAge { get; }

    /// <inheritdoc/>
    /// <remarks>Of a rate through the pivot, <see cref="ExchangeRate.Published"/> is the earlier of both days and <see cref="ExchangeRate.Until"/> the earlier of both ends.</remarks>
    /// <exception cref="OverflowException">A rate through the pivot has more than 18 digits above or below the line; rates of at most 10 digits do not come there.</exception>
    public bool TryGet(Currency from, Currency to, DateOnly on, out ExchangeRate rate)
    {
        if (TryGetQuoted(from, to, on, out rate))
        {
            return true;
        }

        if (Pivot == default || from == Pivot || to == Pivot || from == to
            || !TryGetQuoted(from, Pivot, on, out ExchangeRate first) || !TryGetQuoted(Pivot, to, on, out ExchangeRate second))
        {
            return false;
        }

        rate = Cross(first, second);
        return true;
    }

    private static string? FaultOf(ExchangeRate[] sorted)
    {
        if (sorted[0] == default)
        {
            return "The default value is no rate of exchange.";
        }

        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Published == sorted[i - 1].Published)
            {
                return string.Create(CultureInfo.InvariantCulture, $"Of {sorted[i].Published:yyyy-MM-dd} there are two rates, {sorted[i - 1]} and {sorted[i]}. Keep one of them.");
            }
        }

        return null;
    }

    private static ExchangeRate Cross(ExchangeRate first, ExchangeRate second)
    {
        decimal numerator = PlainDecimal.Multiply(first.Numerator, second.Numerator);
        decimal denominator = PlainDecimal.Multiply(first.Denominator, second.Denominator);
        if (!Quotient.TryFrom(numerator, denominator, out _))
        {
            throw new OverflowException($"The rate from {first.From} to {second.To} through {first.To} has more than 18 digits, {Quotient.Show(numerator, denominator)}. Give rates of fewer digits.");
        }

        string source = string.Equals(first.Source, second.Source, StringComparison.Ordinal) ? first.Source : $"{first.Source}; {second.Source}";
        DateOnly published = first.Published < second.Published ? first.Published : second.Published;
        return new ExchangeRate(first.From, second.To, numerator, denominator, published, source)
        {
            Until = first.Until is null || second.Until < first.Until ? second.Until : first.Until,
        };
    }

    private static ExchangeRate Invert(ExchangeRate rate) =>
        new(rate.To, rate.From, rate.Denominator, rate.Numerator, rate.Published, rate.Source) { Until = rate.Until };

    private bool TryGetQuoted(Currency from, Currency to, DateOnly on, out ExchangeRate rate)
    {
        bool hasDirect = TryGetLast(from, to, on, out rate);
        if (TryGetLast(to, from, on, out ExchangeRate inverse) && (!hasDirect || inverse.Published > rate.Published))
        {
            rate = Invert(inverse);
            return true;
        }

        return hasDirect;
    }

    private bool TryGetLast(Currency from, Currency to, DateOnly on, out ExchangeRate rate)
    {
        rate = default;
        if (!_byPair.TryGetValue((from, to), out ExchangeRate[]? rates))
        {
            return false;
        }

        for (int i = LastPublishedBy(rates, on); i >= 0 && !IsTooOld(rates[i], on); i--)
        {
            if (!(rates[i].Until < on))
            {
                rate = rates[i];
                return true;
            }
        }

        return false;
    }

    private bool IsTooOld(ExchangeRate rate, DateOnly on) => MaximumAge is { } days && on.DayNumber - rate.Published.DayNumber > days;

    private static int LastPublishedBy(ExchangeRate[] rates, DateOnly on)
    {
        int low = 0;
        int high = rates.Length - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = rates[middle].Published <= on ? (middle + 1, high) : (low, middle - 1);
        }

        return high;
    }
}
