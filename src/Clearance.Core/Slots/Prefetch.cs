using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Clearance.Slots;

/// <summary>
/// Has the processor bring memory near while it does other things: nothing is read, so nothing is waited for, and beyond the end of an
/// array nothing happens. Of no effect but on time, and none where .NET has no such instruction, as on ARM.
/// </summary>
internal static class Prefetch
{
    /// <summary>Bytes that a processor brings near at once.</summary>
    public const int Line = 64;

    /// <summary>The beginning of an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Object(object? value)
    {
        if (Sse.IsSupported && value is not null)
        {
            Sse.Prefetch0(unchecked((void*)AddressOf(value)));
        }
    }

    /// <summary>The first elements of an array, some 440 bytes; of more each is on its way while those before are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Array(object array)
    {
        if (Sse.IsSupported)
        {
            unchecked
            {
                byte* first = (byte*)AddressOf(array);
                Sse.Prefetch0(first);
                Sse.Prefetch0(first + Line);
                Sse.Prefetch0(first + (2 * Line));
                Sse.Prefetch0(first + (3 * Line));
                Sse.Prefetch0(first + (4 * Line));
                Sse.Prefetch0(first + (5 * Line));
                Sse.Prefetch0(first + (6 * Line));
            }
        }
    }

    /// <summary>An element of an array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Element<T>(T[] array, long index)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Trusted.At(array, index)));
        }
    }

    // As long as the collector does not move the object: no more than a hint rests on it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint AddressOf(object value) => Unsafe.As<object, nint>(ref value);
}
