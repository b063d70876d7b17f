using System.Numerics;
using System.Runtime.CompilerServices;

namespace Clearance.Formulas.Programs;

/// <summary>Where keys fall among places.</summary>
internal static class KeyHash
{
    private const ulong Mixer = 0x9E3779B97F4A7C15;

    /// <summary>The hash of keys, the first of which begin with 0, with one more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong With(ulong hash, long key) => unchecked((BitOperations.RotateLeft(hash, 23) ^ (ulong)key) * Mixer);

    /// <summary>The place of a hash among two to some power.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Place(ulong hash, int power) => unchecked((int)(hash >> (64 - power)));
}
