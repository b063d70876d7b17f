using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Clearance.Slots.Compiled;

/// <summary>
/// 64 three-valued booleans as compiled code computes with them: the bits that are true and, beside them, those that may be true, so that whatever is done to both
/// is done at once. Each method becomes a few instructions in its place.
/// </summary>
internal static class TruthPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Read(TruthWord[] truths, long at) => Unsafe.As<TruthWord, Vector128<ulong>>(ref Trusted.At(truths, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(TruthWord[] truths, long at, Vector128<ulong> pair) => Unsafe.As<TruthWord, Vector128<ulong>>(ref Trusted.At(truths, at)) = pair;

    /// <summary>Writes the same words from one on.</summary>
    public static void Fill(TruthWord[] truths, int at, int count, Vector128<ulong> pair)
    {
        for (int i = 0; i < count; i++)
        {
            Write(truths, at + i, pair);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Of(ulong isTrue, ulong mayBeTrue) => Vector128.Create(isTrue, mayBeTrue);

    /// <summary>Of bits that are known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> OfKnown(ulong bits) => Vector128.Create(bits);

    /// <summary>One of 64, given by number, in all bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Spread(Vector128<ulong> pair, int bit) => Vector128.LessThan((pair << (63 - bit)).AsInt64(), Vector128<long>.Zero).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong True(Vector128<ulong> pair) => pair.ToScalar();

    /// <summary>The bits that are true or unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Maybe(Vector128<ulong> pair) => pair.GetElement(1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Not(Vector128<ulong> pair) => ~Vector128.Shuffle(pair, Vector128.Create(1UL, 0));

    /// <summary>The bits of a mask; all others are false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Some(Vector128<ulong> pair, ulong mask) => pair & Vector128.Create(mask);

    /// <summary>The bits of a mask; all others are true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Every(Vector128<ulong> pair, ulong mask) => pair | ~Vector128.Create(mask);

    /// <summary>All bits where any is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> IsAny(Vector128<ulong> pair) => ~Vector128.Equals(pair, Vector128<ulong>.Zero);

    /// <summary>All bits where all are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> AreAll(Vector128<ulong> pair) => Vector128.Equals(pair, Vector128<ulong>.AllBitsSet);
}
