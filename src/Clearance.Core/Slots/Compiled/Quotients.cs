using System.Runtime.CompilerServices;
using Clearance.Formulas;

namespace Clearance.Slots.Compiled;

/// <summary>Rounds numbers that stand over a divisor and a whole number of parts; both are above 0.</summary>
internal static class Quotients
{
    /// <summary>In place of a quotient that 64 bits do not hold.</summary>
    public const long TooLong = long.MaxValue;

    /// <summary>How many parts a quotient has, as a mode rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Round(long dividend, long divisor, long parts, RoundingMode mode) =>
        mode == RoundingMode.HalfUp && dividend >= 0 && AreJoined(divisor, parts, out ulong all) ? RoundHalfUp(unchecked((ulong)dividend), all) : RoundAny(dividend, divisor, parts, mode);

    /// <summary>The same of a longer number; <see cref="TooLong"/> where it stays longer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Round(LongNumber dividend, long divisor, long parts, RoundingMode mode) =>
        mode == RoundingMode.HalfUp && dividend.High == 0 && dividend.Low <= long.MaxValue && AreJoined(divisor, parts, out ulong all)
            ? RoundHalfUp(dividend.Low, all)
            : RoundAny(dividend.ToInt128(), divisor, parts, mode);

    // Mostly both divisors fit together, so that one division does for both.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreJoined(long divisor, long parts, out ulong all) => Math.BigMul(unchecked((ulong)divisor), unchecked((ulong)parts), out all) == 0;

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
