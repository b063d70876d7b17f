using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Clearance.Values;

/// <summary>
/// What a decimal is made of, in the order of the DECIMAL of OLE Automation, which .NET lays decimals out as: read as it stands, a decimal costs no trip through an
/// array. On a machine with another order it is taken apart.
/// </summary>
/// <param name="Flags">The scale, from bit 16 on, and the sign.</param>
/// <param name="High">The upper 32 bits of the whole number.</param>
/// <param name="Low">The lower 64 bits.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct DecimalParts(int Flags, uint High, ulong Low)
{
    private const int ScaleShift = 16;

    private static readonly bool s_isInOrder = Unsafe.BitCast<decimal, DecimalParts>(new decimal(1, 2, 3, true, 4)) == TakenApart(new decimal(1, 2, 3, true, 4));

    /// <summary>Digits after the point.</summary>
    public int Scale => (Flags >> ScaleShift) & byte.MaxValue;

    /// <summary>Whether the number has a minus sign.</summary>
    public bool IsNegative => Flags < 0;

    /// <summary>The whole number, without its sign.</summary>
    public UInt128 Whole => new(High, Low);

    /// <summary>The decimal of a whole number of at most 96 bits and a scale of at most 28.</summary>
    public static decimal Join(UInt128 whole, bool isNegative, int scale) => unchecked(new decimal((int)(uint)whole, (int)(uint)(whole >> 32), (int)(uint)(whole >> 64), isNegative, (byte)scale));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DecimalParts Of(decimal value) => s_isInOrder ? Unsafe.BitCast<decimal, DecimalParts>(value) : TakenApart(value);

    private static DecimalParts TakenApart(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        return unchecked(new DecimalParts(bits[3], (uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
    }
}
