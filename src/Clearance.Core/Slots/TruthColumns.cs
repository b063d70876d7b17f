using System.Numerics;
using System.Runtime.CompilerServices;

namespace Clearance.Slots;

/// <summary>
/// Three-valued booleans by slot, 64 elements a word: one bit says true, another may be true, so that logic over all items is
/// a few operations on words. A slot with one value for the parcel holds it in all bits, and serves as operand for items and groups alike.
/// Bits beyond the elements of a slot mean nothing. Not safe for use by two threads at once.
/// </summary>
internal sealed class TruthColumns
{
    /// <summary>Elements of a word.</summary>
    public const int WordBits = 64;

    /// <summary>The same of a byte.</summary>
    public const int ByteBits = 8;

    private TruthWord[] _words = [];
    private int _shift;

    /// <summary>Words of one slot: a power of two.</summary>
    public int Words => 1 << _shift;

    /// <summary>The words of all slots.</summary>
    public TruthWord[] All => _words;

    /// <summary>Makes room; what stood there is worth nothing.</summary>
    public void Resize(int slots, int elements)
    {
        _shift = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)((elements + WordBits - 1) / WordBits)));
        _words = new TruthWord[slots * Words];
    }

    /// <summary>Makes all unknown.</summary>
    public void Clear() => _words.AsSpan().Fill(TruthWord.Of(Truth.Unknown));

    /// <summary>Takes the values of another of as many slots; its elements may have more room.</summary>
    public void CopyFrom(TruthColumns other)
    {
        for (int source = 0, target = 0; target < _words.Length; source += other.Words, target += Words)
        {
            other._words.AsSpan(source, Words).CopyTo(_words.AsSpan(target));
        }
    }

    public Truth this[int slot, int element]
    {
        get => _words[(slot << _shift) + (element / WordBits)][element];
        set
        {
            ref TruthWord word = ref _words[(slot << _shift) + (element / WordBits)];
            word = word.With(element, value);
        }
    }

    /// <summary>The first 64 elements of a slot; the others follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TruthWord First(int slot) => ref Trusted.At(_words, slot << _shift);

    /// <summary>Gives all elements of a slot one value.</summary>
    public void Fill(int slot, Truth value) => Fill(slot, TruthWord.Of(value));

    /// <summary>Gives each 64 elements of a slot the same values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int slot, TruthWord value)
    {
        ref TruthWord t = ref First(slot);
        t = value;
        for (int w = 1; w < Words; w++)
        {
            Trusted.Next(ref t, w) = value;
        }
    }

    public void And(int target, int left, int right)
    {
        ref TruthWord t = ref First(target);
        ref TruthWord l = ref First(left);
        ref TruthWord r = ref First(right);
        t = l & r;
        for (int w = 1; w < Words; w++)
        {
            Trusted.Next(ref t, w) = Trusted.Next(ref l, w) & Trusted.Next(ref r, w);
        }
    }

    public void Or(int target, int left, int right)
    {
        ref TruthWord t = ref First(target);
        ref TruthWord l = ref First(left);
        ref TruthWord r = ref First(right);
        t = l | r;
        for (int w = 1; w < Words; w++)
        {
            Trusted.Next(ref t, w) = Trusted.Next(ref l, w) | Trusted.Next(ref r, w);
        }
    }

    public void Not(int target, int operand)
    {
        ref TruthWord t = ref First(target);
        ref TruthWord o = ref First(operand);
        t = !o;
        for (int w = 1; w < Words; w++)
        {
            Trusted.Next(ref t, w) = !Trusted.Next(ref o, w);
        }
    }

    public void Equal(int target, int left, int right)
    {
        for (int w = 0; w < Words; w++)
        {
            (TruthWord x, TruthWord y) = (At(left, w), At(right, w));
            At(target, w) = (x & y) | (!x & !y);
        }
    }

    /// <summary>One branch or the other; where the test is unknown, what both branches agree on.</summary>
    public void Select(int target, int test, int then, int otherwise)
    {
        for (int w = 0; w < Words; w++)
        {
            At(target, w) = At(test, w).Choose(At(then, w), At(otherwise, w));
        }
    }

    /// <summary>Whether some element, or every one, of the first so many is true: the same in all bits.</summary>
    public TruthWord Quantified(int slot, int count, bool isAll)
    {
        ref TruthWord word = ref First(slot);
        (ulong decisive, ulong open) = (0, 0);
        for (int left = count; left > 0; left -= WordBits)
        {
            ulong mask = MaskOf(left);
            decisive |= (isAll ? word.False : word.True) & mask;
            open |= word.Open & mask;
            word = ref Trusted.Next(ref word, 1);
        }

        ulong isDecided = decisive != 0 ? ulong.MaxValue : 0;
        ulong isOther = (decisive | open) != 0 ? 0 : ulong.MaxValue;
        return isAll ? new TruthWord(isOther, ~isDecided) : new TruthWord(isDecided, ~isOther);
    }

    /// <summary>The bits of a word that stand for elements, where so many are left.</summary>
    public static ulong MaskOf(int left) => left >= WordBits ? ulong.MaxValue : (1UL << left) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TruthWord At(int slot, int word) => ref Trusted.At(_words, unchecked((slot << _shift) + word));
}
