using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

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
            long high = (long)UpperHalf(left.Low, right.Low);
            return new LongNumber(high + (left.High * (long)right.Low) + ((long)left.Low * right.High), left.Low * right.Low);
        }
    }

    /// <summary>The product of shorter numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LongNumber Product(long left, long right)
    {
        unchecked
        {
            // Read as numbers without a sign, those below 0 are larger by two to the power of 64.
            long high = (long)UpperHalf((ulong)left, (ulong)right);
            return new LongNumber(high - ((left >> 63) & right) - ((right >> 63) & left), (ulong)left * (ulong)right);
        }
    }

    /// <summary>1 for a number above 0, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong IsPositive(LongNumber number)
    {
        unchecked
        {
            // The sign of a word or of its opposite is set where it is not 0.
            ulong any = (ulong)number.High | number.Low;
            return ((any | (0 - any)) & ~(ulong)number.High) >> 63;
        }
    }

    /// <summary>The upper half of a product. Asked for alone it needs no memory, which both halves at once take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong UpperHalf(ulong left, ulong right) => Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(left, right) : Math.BigMul(left, right, out _);

    /// <summary>The same number.</summary>
    public Int128 ToInt128() => new(unchecked((ulong)High), Low);
}
