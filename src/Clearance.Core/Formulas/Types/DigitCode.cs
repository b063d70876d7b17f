namespace Clearance.Formulas.Types;

/// <summary>Codes made of digits, each under its first ones: four bits for a digit from bit 62 down, and their number in the lowest four.</summary>
internal static class DigitCode
{
    private const int DigitBits = 4;
    private const int Mask = (1 << DigitBits) - 1;
    private const int Top = 63;

    /// <summary>The code of digits that fill the bits from 63 down, of which the lowest four count for nothing: shifted down, so that it is positive.</summary>
    public static long Of(ulong digits, int length) => (long)(digits >> DigitBits << DigitBits >> 1) | (uint)length;

    /// <summary>How many digits a code has.</summary>
    public static int Length(long code) => (int)(code & Mask);

    /// <summary>So many first digits of a code that has as many.</summary>
    public static long Prefix(long code, int length)
    {
        int dropped = Top - (DigitBits * length);
        return (code >> dropped << dropped) | unchecked((uint)length);
    }

    /// <summary>A digit, counted from 0.</summary>
    public static int Digit(long code, int index) => (int)(code >> (Top - (DigitBits * (index + 1)))) & Mask;
}
