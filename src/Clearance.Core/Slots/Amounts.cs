using System.Numerics;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Values;

namespace Clearance.Slots;

/// <summary>Exact amounts as money at the public edge.</summary>
internal static class Amounts
{
    /// <summary>Digits after the point that people can still read; a longer amount is shown to the minor unit.</summary>
    public const int MostDecimals = 8;

    // Digits after the point that a decimal holds.
    private const int MostScale = 28;

    // Bits of the whole number in a decimal.
    private const int DecimalBits = 96;

    /// <summary>
    /// The amount as money, with at least the digits of the currency's minor unit. An amount that a rule rounds is shown so rounded. Any other
    /// is shown exactly where it ends within eight decimals, otherwise to the minor unit, half away from zero; the explanation has the fraction.
    /// </summary>
    /// <exception cref="OverflowException">The amount is beyond what a decimal holds.</exception>
    public static Money ToMoney(BigRational value, Currency currency, RoundingRule? rounding = null)
    {
        BigRational shown = rounding is null ? value : value.Round(rounding.Unit, rounding.Mode);
        int minor = currency.MinorUnits ?? 2;
        int scale = Math.Max(minor, ScaleOf(shown, MostDecimals) ?? minor);
        BigInteger units = InUnits(shown, scale);

        // A decimal holds 28 digits: an amount too long for its last decimals is shown to the minor unit.
        return IsTooLong(units) ? new Money(FromUnits(InUnits(shown, minor), minor), currency) : new Money(FromUnits(units, scale), currency);
    }

    /// <summary>The amount in a text: as <see cref="ToMoney"/> shows it, or as a fraction where it is beyond what a decimal holds.</summary>
    public static string ToText(BigRational value, Currency currency, RoundingRule? rounding = null)
    {
        BigRational shown = rounding is null ? value : value.Round(rounding.Unit, rounding.Mode);
        return IsTooLong(InUnits(shown, currency.MinorUnits ?? 2)) ? $"{shown} {currency.Code}" : ToMoney(shown, currency).ToString();
    }

    /// <summary>Two to this power of a currency can be shown to the minor unit.</summary>
    public static int MostBits(Currency currency) => DecimalBits - (int)BigInteger.Pow(10, currency.MinorUnits ?? 2).GetBitLength();

    /// <summary>An element of a frame as money, shown as <see cref="ToMoney"/> shows it; null where it is not known. Where the number is short nothing is allocated.</summary>
    /// <param name="frame">The values.</param>
    /// <param name="slot">Which number.</param>
    /// <param name="element">Of which item or group.</param>
    /// <param name="currency">The currency of the amount.</param>
    /// <param name="rounding">How it is rounded where it was not when it was computed.</param>
    public static Money? Read(Frame frame, Slot slot, int element, Currency currency, RoundingRule? rounding = null)
    {
        if (IsShownAsItStands(rounding)
            && frame.TrySmall(slot.Index, element, out long numerator, out long denominator)
            && TryDecimal(numerator, denominator, currency.MinorUnits ?? 2, out decimal amount))
        {
            return new Money(amount, currency);
        }

        return frame.Number(slot.Index, element) is { } value ? ToMoney(value, currency, rounding) : null;
    }

    /// <summary>So many minor units, not the least number of 64 bits, as money.</summary>
    public static Money OfUnits(long units, Currency currency) => new(Decimal(units, currency.MinorUnits ?? 2), currency);

    /// <summary>A short fraction as a decimal with at least so many digits after the point; false where it has more than eight, or is too long to be computed here.</summary>
    public static bool TryDecimal(long numerator, long denominator, int least, out decimal value)
    {
        value = 0m;
        if (denominator == PowersOfTen.Of(least) && numerator != long.MinValue)
        {
            value = Decimal(numerator, least);
            return true;
        }

        if (!PowersOfTen.TryFind(denominator, least, out int scale))
        {
            return false;
        }

        Int128 units = Math.BigMul(numerator, PowersOfTen.Of(scale) / denominator);
        while (scale > least && units % 10 == Int128.Zero)
        {
            units /= 10;
            scale--;
        }

        if (scale > MostDecimals || units > long.MaxValue || units < -long.MaxValue)
        {
            return false;
        }

        value = Decimal((long)units, scale);
        return true;
    }

    /// <summary>Whether an amount is shown as it was computed: what is rounded early was so then.</summary>
    public static bool IsShownAsItStands(RoundingRule? rounding) => rounding is null or { IsLate: false };

    private static decimal Decimal(long units, int scale)
    {
        long size = Math.Abs(units);
        return new decimal(unchecked((int)size), (int)(size >> 32), 0, units < 0, (byte)scale);
    }

    /// <summary>A fraction as the rate that a charge shows, 0 to 1000 % with at most 4 decimals of a percent; null for any other, which is no plain rate.</summary>
    public static Percentage? ToRate(decimal fraction) =>
        fraction is >= 0m and <= 10m && decimal.Round(fraction, 6) == fraction ? Percentage.FromPercent(fraction * 100m) : null;

    /// <summary>The amount as money, exact where it ends within 28 decimals, cut there otherwise, with at least the digits of the currency's minor unit.</summary>
    /// <exception cref="OverflowException">The amount is beyond what a decimal holds.</exception>
    public static Money ToExactMoney(BigRational value, Currency currency)
    {
        int minor = currency.MinorUnits ?? 2;
        int scale = Math.Max(minor, ScaleOf(value, MostScale) ?? MostScale);
        while (scale > minor && IsTooLong(InUnits(value, scale)))
        {
            scale--;
        }

        return new Money(FromUnits(InUnits(value, scale), scale), currency);
    }

    private static BigInteger InUnits(BigRational value, int scale) =>
        RoundingRule.Divide(value.Numerator * BigInteger.Pow(10, scale), value.Denominator, RoundingMode.HalfUp);

    private static bool IsTooLong(BigInteger units) => BigInteger.Abs(units) >> DecimalBits != BigInteger.Zero;

    private static decimal FromUnits(BigInteger units, int scale)
    {
        if (IsTooLong(units))
        {
            throw new OverflowException("The amount has more digits than a decimal holds.");
        }

        return DecimalParts.Join((UInt128)BigInteger.Abs(units), units.Sign < 0, scale);
    }

    // How many decimals the number has; null where it has more than so many.
    private static int? ScaleOf(BigRational value, int most)
    {
        BigInteger power = BigInteger.One;
        for (int scale = 0; scale <= most; scale++)
        {
            if ((power % value.Denominator).IsZero)
            {
                return scale;
            }

            power *= 10;
        }

        return null;
    }
}
