using System.Runtime.CompilerServices;

namespace Clearance.Slots.Compiled;

/// <summary>
/// A number of 128 bits in two halves, as compiled code computes with it: each operation becomes a few instructions in place, where those of <see cref="Int128"/>
/// are calls. The scales say beforehand that none outgrows it. The default is 0.
/// </summary>
/// <param name="High">The upper half, with the sign.</param>
/// <param name="Low">The lower half.</param>
internal readonly record struct LongNumber(long High, ulong Low)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator LongNumber(long number) => new(number >> 63, unchecked((ulong)number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LongNumber operator +(LongNumber left, LongNumber right)
    {
        unchecked
        {
            ulong low = left.Low + right.Low;
            return new LongNumber(left.High + right.High + (low < left.Low ? 1 : 0), low);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LongNumber operator *(LongNumber left, LongNumber right)
    {
        unchecked
        {
            long high = (long)Math.BigMul(left.Low, right.Low, out ulong low);
            return new LongNumber(high + (left.High * (long)right.Low) + ((long)left.Low * right.High), low);
        }
    }

    /// <summary>The product of shorter numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LongNumber Product(long left, long right)
    {
        unchecked
        {
            // Read as numbers without a sign, those below 0 are larger by two to the power of 64.
            long high = (long)Math.BigMul((ulong)left, (ulong)right, out ulong low);
            return new LongNumber(high - ((left >> 63) & right) - ((right >> 63) & left), low);
        }
    }

    /// <summary>1 for a number above 0, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong IsPositive(LongNumber number) => number.High > 0 || (number.High == 0 && number.Low != 0) ? 1UL : 0;

    /// <summary>The same number.</summary>
    public Int128 ToInt128() => new(unchecked((ulong)High), Low);
}
