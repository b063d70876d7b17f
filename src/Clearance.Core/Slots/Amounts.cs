using System.Numerics;
using Clearance.Formulas;
using Clearance.Values;

namespace Clearance.Slots;

/// <summary>Exact amounts as money at the public edge.</summary>
internal static class Amounts
{
    /// <summary>Digits after the point that people can still read; a longer amount is shown to the minor unit.</summary>
    public const int MostDecimals = 8;

    // Digits after the point that a decimal holds.
    private const int MostScale = 28;

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

    private static bool IsTooLong(BigInteger units) => BigInteger.Abs(units) >> 96 != BigInteger.Zero;

    private static decimal FromUnits(BigInteger units, int scale)
    {
        BigInteger magnitude = BigInteger.Abs(units);
        if (IsTooLong(units))
        {
            throw new OverflowException("The amount has more digits than a decimal holds.");
        }

        int low = unchecked((int)(uint)(magnitude & uint.MaxValue));
        int middle = unchecked((int)(uint)((magnitude >> 32) & uint.MaxValue));
        int high = unchecked((int)(uint)(magnitude >> 64));
        return new decimal(low, middle, high, units.Sign < 0, (byte)scale);
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
