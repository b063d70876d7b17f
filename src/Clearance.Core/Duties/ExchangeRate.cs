using System.Globalization;
using Clearance.Parcels;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>A rate of exchange: one unit of <see cref="From"/> is worth <see cref="Numerator"/>/<see cref="Denominator"/> units of <see cref="To"/>, exactly.</summary>
/// <remarks>
/// <para>A quotient and not one number, since the inverse of a quote and a rate through a third currency rarely have an end as a decimal.</para>
/// <para>Equality is that of all members, so 1/2 and 2/4 differ. The default value is no rate.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public readonly record struct ExchangeRate
{
    /// <summary>One unit of <paramref name="from"/> is worth <paramref name="numerator"/>/<paramref name="denominator"/> units of <paramref name="to"/>.</summary>
    /// <param name="from">The currency of which one unit is meant.</param>
    /// <param name="to">The currency of the worth.</param>
    /// <param name="numerator">Above 0.</param>
    /// <param name="denominator">Above 0; 1 where the rate was quoted in this direction.</param>
    /// <param name="published">The day of publication, or the first day for which it was published.</param>
    /// <param name="source">Who published it, for the report; not blank.</param>
    /// <exception cref="ArgumentException">A currency is none, both are the same, a number is not above 0, the quotient does not fit, or the source is blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public ExchangeRate(Currency from, Currency to, decimal numerator, decimal denominator, DateOnly published, string source)
    {
        From = Require.Given(from, nameof(from));
        To = from != Require.Given(to, nameof(to)) ? to : throw new ArgumentException("A currency has no rate of exchange to itself.", nameof(to));
        Numerator = numerator > 0m ? numerator : throw new ArgumentOutOfRangeException(nameof(numerator), numerator, "A rate of exchange is above 0.");
        Denominator = denominator > 0m ? denominator : throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "A rate of exchange is a quotient of numbers above 0.");
        Published = published;
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        Source = ParcelLimits.IsWellFormed(source) ? source : throw new ArgumentException("The text holds half of a surrogate pair.", nameof(source));
        if (!Quotient.TryFrom(numerator, denominator, out _))
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), Quotient.Show(numerator, denominator), "A rate of exchange in lowest terms is a quotient of two whole numbers of at most 18 digits. Give fewer digits.");
        }
    }

    /// <summary>The currency of which one unit is meant.</summary>
    public Currency From { get; }

    /// <summary>The currency of the worth.</summary>
    public Currency To { get; }

    /// <summary>What is divided by <see cref="Denominator"/>.</summary>
    public decimal Numerator { get; }

    /// <summary>1 where the rate was quoted in this direction.</summary>
    public decimal Denominator { get; }

    /// <summary>The day of publication, or the first day for which it was published; of a rate through a third currency the earlier of the two days.</summary>
    public DateOnly Published { get; }

    /// <summary>The last day on which it holds, where its publisher sets one; null: until the next one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="Published"/>.</exception>
    public DateOnly? Until
    {
        get;
        init => field = !(value < Published) ? value : throw new ArgumentOutOfRangeException(
            nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"A rate holds until the day of its publication or later; that is {Published:yyyy-MM-dd}."));
    }

    /// <summary>Who published it; <c>parcel</c> for a rate that the caller stated with the parcel.</summary>
    public string Source { get; }

    /// <summary>What one unit is worth; null where the quotient has no end within 28 digits.</summary>
    public decimal? Value => Denominator == 0m ? null : Denominator == 1m ? Numerator : Quotient.Of(Numerator, Denominator).TryToDecimal(out decimal value) ? value : null;

    /// <summary>The exact factor of an amount in <see cref="From"/>.</summary>
    internal Fraction Factor => Quotient.TryFrom(Numerator, Denominator, out Fraction factor) ? factor : default;

    /// <summary><see cref="Value"/>, or the quotient as it was quoted.</summary>
    internal string Quote => Value is { } value ? value.ToString(CultureInfo.InvariantCulture) : Quotient.Show(Numerator, Denominator);

    /// <summary>The rate as a sentence of symbols: <c>1 JPY = 0.0482 CNY</c>, or <c>1 JPY = 7.5518/129.62 CNY</c>.</summary>
    public override string ToString() => $"1 {From} = {(Denominator > 0m ? Quote : "?")} {To}";
}
