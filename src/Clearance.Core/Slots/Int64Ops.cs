using System.Numerics;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>64 bits: enough for nearly every parcel.</summary>
internal readonly struct Int64Ops : IExactOps<long>
{
    public static int MostBits => 62;

    public static long Zero => 0;

    public static long One => 1;

    public static long FromBig(BigInteger value, ref bool overflow)
    {
        if (value < long.MinValue || value > long.MaxValue)
        {
            overflow = true;
            return 1;
        }

        return (long)value;
    }

    public static long FromInt64(long value) => value;

    public static BigInteger ToBig(long value) => value;

    public static bool TryToInt64(long value, out long small)
    {
        small = value;
        return true;
    }

    public static long Add(long left, long right, ref bool overflow)
    {
        long sum = unchecked(left + right);
        overflow |= ((left ^ sum) & (right ^ sum)) < 0;
        return sum;
    }

    public static long Subtract(long left, long right, ref bool overflow)
    {
        long difference = unchecked(left - right);
        overflow |= ((left ^ right) & (left ^ difference)) < 0;
        return difference;
    }

    public static long Multiply(long left, long right, ref bool overflow)
    {
        long high = Math.BigMul(left, right, out long low);
        overflow |= high != low >> 63;
        return low;
    }

    public static int Bits(long value) => unchecked(64 - Zeros(value));

    /// <summary>As long as the number, and not below 0: the longest of many is as long as all of them joined.</summary>
    public static long LengthOf(long value) => value ^ (value >> 63);

    /// <summary>By how many bits a factor above 0 makes a number longer, at the most.</summary>
    public static int FactorBits(long factor) => Bits(factor - 1);

    public static int Compare(long left, long right) => (left > right ? 1 : 0) - (left < right ? 1 : 0);

    public static int Sign(long value) => Math.Sign(value);

    public static long Divide(long dividend, long divisor, out long remainder)
    {
        // Only an overflow makes a divisor that is not above 0; its result is thrown away.
        if (divisor <= 0)
        {
            remainder = 0;
            return 0;
        }

        long quotient = dividend / divisor;
        remainder = dividend - (quotient * divisor);
        if (remainder < 0)
        {
            remainder += divisor;
            quotient--;
        }

        return quotient;
    }

    public static long Gcd(long left, long right)
    {
        // What is not above 0 has overflowed, and its result is thrown away.
        if (left <= 0 || right <= 0)
        {
            return left > 0 ? left : right > 0 ? right : 1;
        }

        // Twos are taken out and the smaller is subtracted, which costs less than division.
        int twos = BitOperations.TrailingZeroCount(left | right);
        left >>= BitOperations.TrailingZeroCount(left);
        while (right != 0)
        {
            right >>= BitOperations.TrailingZeroCount(right);
            (left, right) = (Math.Min(left, right), Math.Abs(left - right));
        }

        return left << twos;
    }

    public static long Cell(TableData data, int row, ref bool overflow)
    {
        if (!data.IsSmall)
        {
            overflow = true;
            return 1;
        }

        return data.CellOf(row);
    }

    public static long CellDenominator(TableData data, ref bool overflow)
    {
        overflow |= !data.IsSmall;
        return data.SmallDenominator;
    }

    private static int Zeros(long value) => BitOperations.LeadingZeroCount(unchecked((ulong)LengthOf(value)));
}
