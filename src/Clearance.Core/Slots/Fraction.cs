namespace Clearance.Slots;

/// <summary>A number of the caller's data as a fraction of 64-bit whole numbers; a denominator of 0 (the default) means unknown.</summary>
internal readonly record struct Fraction(long Numerator, long Denominator)
{
    // The longest power of ten of 64 bits.
    private const int MostScale = 18;

    public static Fraction Zero => new(0, 1);

    public static Fraction One => new(1, 1);

    public bool IsKnown => Denominator != 0;

    /// <summary>The exact fraction of a decimal, if numerator and denominator fit 64 bits once trailing zeros are gone.</summary>
    public static bool TryFrom(decimal value, out Fraction fraction)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        UInt128 digits = unchecked(new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
        int scale = (bits[3] >> 16) & 0xFF;
        while (scale > 0 && digits >> 64 != UInt128.Zero && digits % 10 == UInt128.Zero)
        {
            digits /= 10;
            scale--;
        }

        ulong small = unchecked((ulong)digits);
        while (scale > 0 && small % 10 == 0)
        {
            small /= 10;
            scale--;
        }

        if (digits >> 64 != UInt128.Zero || small > long.MaxValue || scale > MostScale)
        {
            fraction = default;
            return false;
        }

        long denominator = 1;
        for (int i = 0; i < scale; i++)
        {
            denominator *= 10;
        }

        fraction = new Fraction(bits[3] < 0 ? -(long)small : (long)small, denominator);
        return true;
    }
}
