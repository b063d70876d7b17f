using System.Numerics;
using Clearance.Formulas;
using Clearance.Values;

namespace Clearance.Slots;

/// <summary>Exact amounts as money at the public edge.</summary>
internal static class Amounts
{
    /// <summary>
    /// The amount as money. An amount that a rule rounded keeps that rounding; any other is shown to the currency's minor unit, half away
    /// from zero. The exact fraction stands in the explanation.
    /// </summary>
    /// <exception cref="OverflowException">The amount is beyond what a decimal holds.</exception>
    public static Money ToMoney(BigRational value, Currency currency, RoundingRule? rounded = null)
    {
        int scale = Math.Max(currency.MinorUnits ?? 2, rounded is null ? 0 : ScaleOf(rounded.Unit));
        BigInteger power = BigInteger.Pow(10, scale);
        BigInteger minor = RoundingRule.Divide(value.Numerator * power, value.Denominator, RoundingMode.HalfUp);
        return new Money(FromMinor(minor, scale), currency);
    }

    private static decimal FromMinor(BigInteger minor, int scale)
    {
        BigInteger magnitude = BigInteger.Abs(minor);
        if (magnitude >> 96 != BigInteger.Zero)
        {
            throw new OverflowException("The amount has more digits than a decimal holds.");
        }

        int low = unchecked((int)(uint)(magnitude & uint.MaxValue));
        int middle = unchecked((int)(uint)((magnitude >> 32) & uint.MaxValue));
        int high = unchecked((int)(uint)(magnitude >> 64));
        return new decimal(low, middle, high, minor.Sign < 0, (byte)scale);
    }

    private static int ScaleOf(BigRational unit)
    {
        int scale = 0;
        BigInteger power = BigInteger.One;
        while (scale < 12 && !(unit.Numerator * power % unit.Denominator).IsZero)
        {
            power *= 10;
            scale++;
        }

        return scale;
    }
}
