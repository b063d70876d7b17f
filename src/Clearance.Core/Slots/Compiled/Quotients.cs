using System.Numerics;
using System.Runtime.CompilerServices;
using Clearance.Formulas;

namespace Clearance.Slots.Compiled;

/// <summary>Rounds numbers that stand over a divisor and a whole number of parts; both are above 0.</summary>
internal static class Quotients
{
    private const int DigitBits = 32;

    /// <summary>In place of a quotient that 64 bits do not hold.</summary>
    public const long TooLong = long.MaxValue;

    /// <summary>The divisor times the parts, so that one division does for both, as mostly they fit together; 0 where 64 bits do not hold it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(long divisor, long parts) =>
        unchecked(LongNumber.UpperHalf((ulong)divisor, (ulong)parts) == 0 ? (ulong)divisor * (ulong)parts : 0);

    /// <summary>How many parts a quotient has, as a mode rounds.</summary>
    /// <param name="dividend">What is divided.</param>
    /// <param name="divisor">By what.</param>
    /// <param name="parts">The parts of a whole.</param>
    /// <param name="joined">Both, as <see cref="Join"/> says.</param>
    /// <param name="mode">How it is rounded.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Round(long dividend, long divisor, long parts, ulong joined, RoundingMode mode) =>
        mode == RoundingMode.HalfUp && dividend >= 0 && joined != 0 ? RoundHalfUp(unchecked((ulong)dividend), joined) : RoundAny(dividend, divisor, parts, mode);

    /// <summary>The same of a longer number; <see cref="TooLong"/> where it stays longer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Round(LongNumber dividend, long divisor, long parts, ulong joined, RoundingMode mode) =>
        mode == RoundingMode.HalfUp && dividend.High >= 0 && joined != 0 && IsShort(dividend, divisor)
            ? dividend.High == 0 ? RoundHalfUp(dividend.Low, joined) : RoundHalfUp(dividend, joined)
            : RoundAny(dividend.ToInt128(), divisor, parts, mode);

    // Whether a number that is not below 0 has fewer divisors than two to the power of 62.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsShort(LongNumber dividend, long divisor) =>
        unchecked(dividend.High >> 61 == 0 && (((ulong)dividend.High << 2) | (dividend.Low >> 62)) < (ulong)divisor);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long RoundAny(long dividend, long divisor, long parts, RoundingMode mode)
    {
        long quotient = Int64Ops.Divide(dividend, divisor, out long rest);
        return Round(quotient, rest, divisor, parts, mode, dividend > 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long RoundAny(Int128 dividend, long divisor, long parts, RoundingMode mode)
    {
        if (Int128Ops.TryToInt64(dividend, out long narrow))
        {
            return RoundAny(narrow, divisor, parts, mode);
        }

        Int128 quotient = Int128Ops.Divide(dividend, divisor, out Int128 rest);
        return Int128Ops.TryToInt64(quotient, out long fits) && fits != TooLong
            ? Round(fits, (long)rest, divisor, parts, mode, dividend > Int128.Zero)
            : TooLong;
    }

    // A number that is not below 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long RoundHalfUp(ulong dividend, ulong divisor)
    {
        unchecked
        {
            ulong quotient = dividend / divisor;
            ulong rest = dividend - (quotient * divisor);
            return (long)(quotient + (rest >= divisor - rest ? 1UL : 0));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long RoundHalfUp(LongNumber dividend, ulong divisor)
    {
        ulong quotient = Divide(unchecked((ulong)dividend.High), dividend.Low, divisor, out ulong rest);
        return unchecked((long)(quotient + (rest >= divisor - rest ? 1UL : 0)));
    }

    // Long division by digits of 32 bits; the upper half is below the divisor. One estimated from the upper digit of a divisor whose top bit is set is too large by 2 at most.
    private static ulong Divide(ulong high, ulong low, ulong divisor, out ulong rest)
    {
        unchecked
        {
            int shift = BitOperations.LeadingZeroCount(divisor);
            ulong scaled = divisor << shift;
            ulong left = (high << shift) | (low >> 1 >> (63 - shift));
            low <<= shift;
            ulong upper = NextDigit(ref left, low >> DigitBits, scaled);
            ulong lower = NextDigit(ref left, low & uint.MaxValue, scaled);
            rest = left >> shift;
            return (upper << DigitBits) | lower;
        }
    }

    // The digit of what is left and one more digit; what is left then is below the divisor again.
    private static ulong NextDigit(ref ulong left, ulong next, ulong divisor)
    {
        unchecked
        {
            ulong digit = left / (divisor >> DigitBits);
            ulong rest = left - (digit * (divisor >> DigitBits));
            while (digit > uint.MaxValue || digit * (divisor & uint.MaxValue) > ((rest << DigitBits) | next))
            {
                digit--;
                rest += divisor >> DigitBits;
                if (rest > uint.MaxValue)
                {
                    break;
                }
            }

            left = ((left << DigitBits) | next) - (digit * divisor);
            return digit;
        }
    }

    private static long Round(long quotient, long rest, long divisor, long parts, RoundingMode mode, bool isAbove)
    {
        long whole = parts == 1 ? quotient : Int64Ops.Divide(quotient, parts, out _);

        // What is left are so many divisors and the rest, of as many divisors as there are parts.
        long left = quotient - (whole * parts);
        bool isExact = (left | rest) == 0;
        long twice = (2 * left) - parts;
        int half = twice >= 0 ? ((twice | rest) == 0 ? 0 : 1)
            : twice == -1 ? Math.Sign(rest - (divisor - rest))
            : -1;
        bool up = mode switch
        {
            RoundingMode.Down => false,
            RoundingMode.Up => !isExact,
            RoundingMode.HalfUp => half > 0 || (half == 0 && isAbove),
            _ => half > 0 || (half == 0 && (whole & 1) != 0),
        };
        return up ? whole + 1 : whole;
    }
}
