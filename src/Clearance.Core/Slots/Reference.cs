using System.Runtime.CompilerServices;

namespace Clearance.Slots;

/// <summary>References that are mostly what they were before.</summary>
internal static class Reference
{
    /// <summary>Writes a reference where another one stands: the collector is told of each that is written, which takes longer than to look.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set<T>(ref T place, T value)
        where T : class?
    {
        if (!ReferenceEquals(place, value))
        {
            place = value;
        }
    }
}
