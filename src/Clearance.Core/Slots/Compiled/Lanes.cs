using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Clearance.Formulas.Programs;

namespace Clearance.Slots.Compiled;

/// <summary>Four elements of a slot side by side, as compiled code reads, computes and writes them at once: each method becomes a few instructions in its place.</summary>
internal static class Lanes
{
    /// <summary>Two to this power of elements are read at once: no slot has room for fewer.</summary>
    public const int Power = 2;

    /// <summary>How many elements are read at once.</summary>
    public const int Count = 1 << Power;

    /// <summary>The bits of so long numbers, and a sign, are multiplied at once.</summary>
    public const int ShortBits = 31;

    private static Vector256<ulong> Places => Vector256.Create(1UL, 2, 4, 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Load(long[] slots, long at)
    {
        Debug.Assert(at >= 0 && at + Count <= slots.Length, "Elements lie outside their frame.");
        return Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(slots), unchecked((nuint)at));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(long[] slots, long at, Vector256<long> elements)
    {
        Debug.Assert(at >= 0 && at + Count <= slots.Length, "Elements lie outside their frame.");
        elements.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(slots), unchecked((nuint)at));
    }

    /// <summary>What a column has, as <see cref="TableData.Cells"/> says, in rows that stand side by side. Beyond the last item stand rows of an earlier parcel, or the first one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Cells(long[] cells, long[] rows, long at) =>
        Vector256.Create(CellOf(cells, rows, at), CellOf(cells, rows, at + 1), CellOf(cells, rows, at + 2), CellOf(cells, rows, at + 3));

    /// <summary>One element or word, whose place the compiler of the program laid out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read<T>(T[] slots, long at) => Trusted.At(slots, at);

    /// <summary>Writes one element or word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T>(T[] slots, long at, T value) => Trusted.At(slots, at) = value;

    /// <summary>The same number in all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> All(long number) => Vector256.Create(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Times(Vector256<long> left, Vector256<long> right) => unchecked(left * right);

    /// <summary>The same of numbers of no more than <see cref="ShortBits"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> TimesShort(Vector256<long> left, Vector256<long> right) =>
        Avx2.IsSupported ? Avx2.Multiply(left.AsInt32(), right.AsInt32()) : unchecked(left * right);

    /// <summary>All bits where a number is below another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> AreBelow(Vector256<long> left, Vector256<long> right) => Vector256.LessThan(left, right);

    /// <summary>All bits where numbers are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> AreSame(Vector256<long> left, Vector256<long> right) => Vector256.Equals(left, right);

    /// <summary>A bit of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong BitsOf(Vector256<long> mask) => mask.ExtractMostSignificantBits();

    /// <summary>All bits of each where a word has the bit of its element; the first element is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> MaskOf(ulong word, int first) => Vector256.Equals(Vector256.Create(word >> first) & Places, Places).AsInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Sum(Vector256<long> numbers)
    {
        Vector128<long> halves = unchecked(numbers.GetLower() + numbers.GetUpper());
        return unchecked(halves[0] + halves[1]);
    }

    /// <summary>All bits that some number has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Join(Vector256<long> numbers)
    {
        Vector128<long> halves = numbers.GetLower() | numbers.GetUpper();
        return halves[0] | halves[1];
    }

    /// <summary>Two words that lie side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> LoadTwo(long[] words, long at)
    {
        Debug.Assert(at >= 0 && at + 2 <= words.Length, "Words lie outside their memory.");
        return Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(words), unchecked((nuint)at)).AsUInt64();
    }

    /// <summary>Writes what is true and what may be true of 64 elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteTwo(TruthWord[] truths, long at, Vector128<ulong> both) => Unsafe.As<TruthWord, Vector128<ulong>>(ref Trusted.At(truths, at)) = both;

    /// <summary>Writes the lowest byte of each as eight elements from one on, and leaves those before it, of which a mask is given; what stands beyond means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteTwoBytes(TruthWord[] truths, long at, Vector128<ulong> both, int first, ulong before)
    {
        ref Vector128<ulong> target = ref Unsafe.As<TruthWord, Vector128<ulong>>(ref Trusted.At(truths, at));
        target = (target & Vector128.Create(before)) | ((both & Vector128.Create<ulong>(byte.MaxValue)) << first);
    }

    /// <summary>The same of one word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteByte(ulong[] words, long at, ulong word, int first, ulong before)
    {
        ref ulong target = ref Trusted.At(words, at);
        target = (target & before) | ((word & byte.MaxValue) << first);
    }

    public static long Least(Vector256<long> numbers) => Math.Min(Math.Min(numbers[0], numbers[1]), Math.Min(numbers[2], numbers[3]));

    public static long Greatest(Vector256<long> numbers) => Math.Max(Math.Max(numbers[0], numbers[1]), Math.Max(numbers[2], numbers[3]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long CellOf(long[] cells, long[] rows, long at) => Trusted.At(cells, unchecked(Trusted.At(rows, at) + TableData.FirstRow));
}
