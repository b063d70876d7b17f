using System.Runtime.InteropServices;

namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>A price with its part of freight and insurance, exactly: whole millionths of a yuan and <see cref="Rest"/> / <see cref="Below"/> of one more.</summary>
/// <remarks>A rate multiplies both parts, and a fraction below one never moves the rounding of a whole number, so that 64 bits serve where the product of value and value would need 128.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HandPrice(long Whole, long Rest, long Below)
{
    /// <summary>The value and its part of what is shared by value.</summary>
    public static HandPrice Of(long value, long shared, long all)
    {
        if (shared == 0)
        {
            return new HandPrice(value, 0, 1);
        }

        if (value <= long.MaxValue / shared)
        {
            (long whole, long rest) = Math.DivRem(value * shared, all);
            return new HandPrice(value + whole, rest, all);
        }

        (Int128 wide, Int128 left) = Int128.DivRem((Int128)value * shared, all);
        return new HandPrice(value + (long)wide, (long)left, all);
    }

    public static HandPrice operator +(HandPrice price, long micro) => price with { Whole = price.Whole + micro };

    /// <summary>Times a rate, without the fraction of a whole number that is left.</summary>
    public long Times(long rate) => (Whole * rate) + (Rest * rate / Below);
}
