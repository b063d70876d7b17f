using System.Numerics;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>As wide as needed, up to what no lawful parcel comes near: the last resort.</summary>
internal readonly struct BigOps : IExactOps<BigInteger>
{
    /// <summary>A rulebook that squares a number again and again must not take all time and memory.</summary>
    public static int MostBits => 1 << 18;

    public static BigInteger Zero => BigInteger.Zero;

    public static BigInteger One => BigInteger.One;

    public static BigInteger FromBig(BigInteger value, ref bool overflow) => value;

    public static BigInteger FromInt64(long value) => value;

    public static BigInteger ToBig(BigInteger value) => value;

    public static bool TryToInt64(BigInteger value, out long small)
    {
        bool fits = value >= long.MinValue && value <= long.MaxValue;
        small = fits ? (long)value : 0;
        return fits;
    }

    public static BigInteger Add(BigInteger left, BigInteger right, ref bool overflow) => left + right;

    public static BigInteger Subtract(BigInteger left, BigInteger right, ref bool overflow) => left - right;

    public static BigInteger Multiply(BigInteger left, BigInteger right, ref bool overflow)
    {
        if (left.GetBitLength() + right.GetBitLength() <= MostBits)
        {
            return left * right;
        }

        overflow = true;
        return BigInteger.One;
    }

    public static int Bits(BigInteger value) => (int)value.GetBitLength();

    public static int Compare(BigInteger left, BigInteger right) => Math.Sign(left.CompareTo(right));

    public static int Sign(BigInteger value) => value.Sign;

    public static BigInteger Divide(BigInteger dividend, BigInteger divisor, out BigInteger remainder)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out remainder);
        if (remainder.Sign < 0)
        {
            remainder += divisor;
            quotient -= BigInteger.One;
        }

        return quotient;
    }

    public static BigInteger Gcd(BigInteger left, BigInteger right) => BigInteger.GreatestCommonDivisor(left, right);

    public static BigInteger Cell(TableData data, int row, ref bool overflow) => data.Numerators[row];

    public static BigInteger CellDenominator(TableData data, ref bool overflow) => data.Denominator;
}
