using System.Runtime.CompilerServices;
using Clearance.Formulas;
using Clearance.Values;

namespace Clearance.Slots;

/// <summary>A number of the caller's data as a fraction of 64-bit whole numbers; a denominator of 0 (the default) means unknown.</summary>
internal readonly record struct Fraction(long Numerator, long Denominator)
{
    // Digits that 31 bits can be made longer by.
    private const int MostMore = 9;

    public static Fraction Zero => new(0, 1);

    public static Fraction One => new(1, 1);

    public bool IsKnown => Denominator != 0;

    /// <summary>The fraction of a decimal as <see cref="TryFrom(decimal, int, int, out Fraction)"/> makes it; unknown where it is not given or does not fit.</summary>
    public static Fraction Of(decimal? value, int shift = 0, int digits = 0) => value is { } known && TryFrom(known, shift, digits, out Fraction fraction) ? fraction : default;

    /// <summary>The exact fraction of a decimal over a power of ten, as short as it can be; false where it does not fit 64 bits.</summary>
    public static bool TryFrom(decimal value, out Fraction fraction) => TryFrom(value, 0, 0, out fraction);

    /// <summary>The exact fraction of a decimal over a power of ten, with at least so many digits after the point where they fit; false where it does not fit 64 bits.</summary>
    /// <param name="value">The decimal.</param>
    /// <param name="shift">By how many digits the point is moved to the left, which divides by a power of ten.</param>
    /// <param name="digits">Digits after the point that numbers of its kind have, so that most of them share a denominator.</param>
    /// <param name="fraction">The fraction.</param>
    public static bool TryFrom(decimal value, int shift, int digits, out Fraction fraction)
    {
        var parts = DecimalParts.Of(value);
        int scale = parts.Scale + shift;
        ulong small = parts.Low;
        fraction = default;
        if (parts.High != 0 && !TryShorten(new UInt128(parts.High, small), ref scale, out small))
        {
            return false;
        }

        while (scale > digits && small % 10 == 0)
        {
            small /= 10;
            scale--;
        }

        if (small > long.MaxValue || scale > PowersOfTen.Most)
        {
            return false;
        }

        if (scale < digits && small <= int.MaxValue)
        {
            small *= (ulong)PowersOfTen.Of(digits - scale);
            scale = digits;
        }

        fraction = new Fraction(parts.IsNegative ? -(long)small : (long)small, PowersOfTen.Of(scale));
        return true;
    }

    /// <summary>A decimal in parts of so many digits after the point, which may be below 0; false where it has more of them, or is longer than usual numbers are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOver(decimal value, int digits, out long numerator)
    {
        unchecked
        {
            var parts = DecimalParts.Of(value);
            int more = digits - parts.Scale;
            if (parts.High != 0 || parts.Low > int.MaxValue || (uint)more > MostMore)
            {
                return TryCut(parts, more, out numerator);
            }

            numerator = (long)parts.Low * PowersOfTen.Of(more);
            numerator = parts.IsNegative ? -numerator : numerator;
            return true;
        }
    }

    /// <summary>The same number over a longer denominator, where that is a multiple of its own and the numerator fits 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Fraction Over(long denominator)
    {
        if (Denominator == denominator || !IsKnown || Numerator is < int.MinValue or > int.MaxValue)
        {
            return this;
        }

        // Most are whole, which needs no division.
        long factor = Denominator == 1 ? denominator : denominator / Denominator;
        return factor * Denominator == denominator ? new Fraction(Numerator * factor, denominator) : this;
    }

    /// <summary>A number above 0 in lowest terms.</summary>
    public Fraction Reduced()
    {
        long common = Int64Ops.Gcd(Numerator, Denominator);
        return new Fraction(Numerator / common, Denominator / common);
    }

    // Lets so many zeros after the point go as there are digits too many.
    private static bool TryCut(DecimalParts parts, int more, out long numerator)
    {
        numerator = 0;
        if (parts.High != 0 || parts.Low > int.MaxValue)
        {
            return false;
        }

        long whole = (long)parts.Low;
        for (; more < 0 && whole % 10 == 0; more++)
        {
            whole /= 10;
        }

        numerator = parts.IsNegative ? -whole : whole;
        return more == 0;
    }

    // Lets zeros after the point go until 64 bits hold the rest.
    private static bool TryShorten(UInt128 whole, ref int scale, out ulong small)
    {
        while (scale > 0 && whole > ulong.MaxValue && whole % 10 == UInt128.Zero)
        {
            whole /= 10;
            scale--;
        }

        small = unchecked((ulong)whole);
        return whole <= ulong.MaxValue;
    }
}
