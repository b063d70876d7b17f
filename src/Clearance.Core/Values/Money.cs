using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Clearance.Values;

/// <summary>An exact amount of money: <c>8500 JPY</c>.</summary>
/// <remarks>
/// <para>An amount in units (not minor units) of its currency, negative or not, in the range of <see cref="decimal"/> with up to 28 digits.</para>
/// <para>It never rounds: a sum or product that would need more digits is an <see cref="OverflowException"/>. Rounding is a rule of law.</para>
/// <para>Currencies never mix: arithmetic and order between two of them throw. There are no implicit conversions.</para>
/// <para>Equality is that of currency and value: 12.5 CNY equals 12.50 CNY. The default value is nothing of no currency.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public readonly record struct Money : IComparable<Money>
{
    /// <summary>An amount of a currency.</summary>
    public Money(decimal amount, Currency currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>An amount of the currency with a code of ISO 4217.</summary>
    /// <exception cref="FormatException"><paramref name="currency"/> is no code of ISO 4217.</exception>
    public Money(decimal amount, string currency)
        : this(amount, Currency.Parse(currency))
    {
    }

    /// <summary>The amount, as exact as it was given; <c>12.50</c> keeps its last zero when shown.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The exact sum.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The exact sum has more than 28 digits.</exception>
    public static Money operator +(Money left, Money right) => new(PlainDecimal.Add(left.Amount, right.AmountLike(left)), left.Currency);

    /// <summary>The exact difference.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The exact difference has more than 28 digits.</exception>
    public static Money operator -(Money left, Money right) => new(PlainDecimal.Add(left.Amount, -right.AmountLike(left)), left.Currency);

    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money value) => new(-value.Amount, value.Currency);

    /// <summary>The exact product.</summary>
    /// <exception cref="OverflowException">The exact product has more than 28 digits.</exception>
    public static Money operator *(Money left, decimal right) => new(PlainDecimal.Multiply(left.Amount, right), left.Currency);

    /// <inheritdoc cref="op_Multiply(Money, decimal)"/>
    public static Money operator *(decimal left, Money right) => right * left;

    /// <summary>Less; throws if the currencies differ.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Greater; throws if the currencies differ.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Less or equal; throws if the currencies differ.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Greater or equal; throws if the currencies differ.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Nothing of a currency.</summary>
    public static Money Zero(Currency currency) => new(0m, currency);

    /// <summary>Reads <c>"8500 JPY"</c>: an optional minus, digits with an optional fraction, one space, a code of ISO 4217.</summary>
    /// <exception cref="FormatException">Another form, more than 28 digits, or an unknown currency; the message says which.</exception>
    public static Money Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        if (TryParse(s, out Money money))
        {
            return money;
        }

        int space = s.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && PlainDecimal.TryParse(s.AsSpan(0, space), allowMinus: true, out _))
        {
            _ = Currency.Parse(s[(space + 1)..]);
        }

        throw new FormatException(
            $"'{Shown.Text(s)}' is no amount of money: digits with an optional fraction (28 digits at most; no exponent, no thousands), one space and a code of ISO 4217 are due, as in \"8500 JPY\".");
    }

    /// <summary>Reads what <see cref="Parse"/> reads; false, and the default, otherwise.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Money money) => TryParse(s.AsSpan(), out money);

    /// <inheritdoc cref="TryParse(string?, out Money)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out Money money)
    {
        money = default;
        int space = s.IndexOf(' ');
        if (space < 0 || !PlainDecimal.TryParse(s[..space], allowMinus: true, out decimal amount) || !Currency.TryParse(s[(space + 1)..], out Currency currency))
        {
            return false;
        }

        money = new Money(amount, currency);
        return true;
    }

    /// <summary>Order by amount.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(other.AmountLike(this));

    /// <summary>The amount with all its digits, a space and the code, culture-free: <c>12.50 CNY</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency.Code}");

    private decimal AmountLike(Money other) => Currency == other.Currency ? Amount : throw new InvalidOperationException(
        $"{other.Currency.Code} and {Currency.Code} do not mix: convert one of them by a stated rate of exchange first.");
}
