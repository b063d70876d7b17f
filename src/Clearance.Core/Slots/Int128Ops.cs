using System.Numerics;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>128 bits: for parcels whose exact fractions are longer than 64 bits hold.</summary>
internal readonly struct Int128Ops : IExactOps<Int128>
{
    public static int MostBits => 126;

    public static Int128 Zero => Int128.Zero;

    public static Int128 One => Int128.One;

    public static Int128 FromBig(BigInteger value, ref bool overflow)
    {
        if (value.GetBitLength() > MostBits)
        {
            overflow = true;
            return Int128.One;
        }

        return (Int128)value;
    }

    public static Int128 FromInt64(long value) => value;

    public static BigInteger ToBig(Int128 value) => value;

    public static bool TryToInt64(Int128 value, out long small)
    {
        small = unchecked((long)value);
        return small == value;
    }

    public static Int128 Add(Int128 left, Int128 right, ref bool overflow)
    {
        Int128 sum = unchecked(left + right);
        overflow |= ((left ^ sum) & (right ^ sum)) < Int128.Zero;
        return sum;
    }

    public static Int128 Subtract(Int128 left, Int128 right, ref bool overflow)
    {
        Int128 difference = unchecked(left - right);
        overflow |= ((left ^ right) & (left ^ difference)) < Int128.Zero;
        return difference;
    }

    public static Int128 Multiply(Int128 left, Int128 right, ref bool overflow)
    {
        overflow |= Bits(left) + Bits(right) > MostBits;
        return unchecked(left * right);
    }

    public static int Bits(Int128 value) => 128 - (int)Int128.LeadingZeroCount(value < Int128.Zero ? ~value : value);

    public static int Compare(Int128 left, Int128 right) => left.CompareTo(right);

    public static int Sign(Int128 value) => Int128.Sign(value);

    public static Int128 Divide(Int128 dividend, Int128 divisor, out Int128 remainder)
    {
        // Only an overflow makes a divisor that is not above 0; its result is thrown away.
        if (divisor <= Int128.Zero)
        {
            remainder = Int128.Zero;
            return Int128.Zero;
        }

        Int128 quotient = dividend / divisor;
        remainder = unchecked(dividend - (quotient * divisor));
        if (remainder < Int128.Zero)
        {
            remainder += divisor;
            quotient--;
        }

        return quotient;
    }

    public static Int128 Gcd(Int128 left, Int128 right)
    {
        if (TryToInt64(left, out long first) && TryToInt64(right, out long second))
        {
            return Int64Ops.Gcd(first, second);
        }

        while (right > Int128.Zero)
        {
            (left, right) = (right, left % right);
        }

        return left > Int128.Zero ? left : Int128.One;
    }

    public static Int128 Cell(TableData data, int row, ref bool overflow) => data.IsSmall ? data.CellOf(row) : FromBig(data.Numerators[row], ref overflow);

    public static Int128 CellDenominator(TableData data, ref bool overflow) => data.IsSmall ? data.SmallDenominator : FromBig(data.Denominator, ref overflow);
}
