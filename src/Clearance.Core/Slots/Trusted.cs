using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Clearance.Slots;

/// <summary>Elements whose places the compiler of the program laid out, never a caller: their bounds are checked in debug builds alone.</summary>
internal static class Trusted
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T At<T>(T[] array, int index)
    {
        Debug.Assert((uint)index < (uint)array.Length, "A slot lies outside its frame.");
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), unchecked((nuint)(uint)index));
    }

    /// <summary>The same, where the place is worked out in 64 bits, so that the processor adds its parts as it reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T At<T>(T[] array, long index)
    {
        Debug.Assert((ulong)index < (ulong)array.Length, "A slot lies outside its frame.");
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), unchecked((nint)index));
    }

    /// <summary>In debug builds: whether slots of two to a power of elements each lie in an array, of which references go on to be read.</summary>
    [Conditional("DEBUG")]
    public static void Check<T>(T[] array, int[] slots, int shift) =>
        Debug.Assert(Array.TrueForAll(slots, s => (s + 1) << shift <= array.Length), "A slot lies outside its frame.");

    /// <summary>The first element of an array; of an empty one nothing may be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T First<T>(T[] array) => ref MemoryMarshal.GetArrayDataReference(array);

    /// <summary>The element that lies so many further on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Next<T>(ref T element, nint step) => ref Unsafe.Add(ref element, step);

    /// <summary>Whether an element lies before another of the same array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBefore<T>(ref T element, ref T other) => Unsafe.IsAddressLessThan(ref element, ref other);
}
