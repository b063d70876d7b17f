using System.Runtime.InteropServices;

namespace Clearance.Slots.Compiled;

/// <summary>How the slots of a frame lie and what they hold, as far as compiled code depends on it.</summary>
/// <param name="Shift">How far slots lie apart, as a power of two.</param>
/// <param name="IsOfOne">Whether there is one item and no more: what is worked out of it is worked out once, as of the parcel.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CodeLayout(int Shift, bool IsOfOne)
{
    /// <summary>How far the words of slots lie apart, as a power of two.</summary>
    public int WordShift => Math.Max(Shift - FixedScales.WordPower, 0);
}
