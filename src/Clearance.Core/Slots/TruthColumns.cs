using System.Runtime.CompilerServices;

namespace Clearance.Slots;

/// <summary>
/// Three-valued booleans by slot, 64 elements a word: one bit says true, another false, and neither says unknown, so that logic over all items is
/// a few operations on words. A slot with one value for the parcel holds it in all bits, and serves as operand for items and groups alike.
/// Bits beyond the elements of a slot mean nothing. Not safe for use by two threads at once.
/// </summary>
internal sealed class TruthColumns
{
    /// <summary>Elements of a word.</summary>
    public const int WordBits = 64;

    private TruthWord[] _words = [];

    /// <summary>Words of one slot.</summary>
    public int Words { get; private set; }

    /// <summary>Makes room; what stood there is worth nothing.</summary>
    public void Resize(int slots, int elements)
    {
        Words = (elements + WordBits - 1) / WordBits;
        _words = new TruthWord[slots * Words];
    }

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
        get => _words[(slot * Words) + (element / WordBits)][element];
        set
        {
            ref TruthWord word = ref _words[(slot * Words) + (element / WordBits)];
            word = word.With(element, value);
        }
    }

    /// <summary>64 elements at once.</summary>
    public TruthWord Word(int slot, int word) => At(slot, word);

    /// <summary>Sets 64 elements at once.</summary>
    public void Put(int slot, int word, TruthWord value) => At(slot, word) = value;

    /// <summary>Gives all elements of a slot one value.</summary>
    public void Fill(int slot, Truth value) => Fill(slot, TruthWord.Of(value));

    /// <summary>Gives each 64 elements of a slot the same values.</summary>
    public void Fill(int slot, TruthWord value)
    {
        for (int w = 0; w < Words; w++)
        {
            At(slot, w) = value;
        }
    }

    public void And(int target, int left, int right)
    {
        for (int w = 0; w < Words; w++)
        {
            At(target, w) = At(left, w) & At(right, w);
        }
    }

    public void Or(int target, int left, int right)
    {
        for (int w = 0; w < Words; w++)
        {
            At(target, w) = At(left, w) | At(right, w);
        }
    }

    public void Not(int target, int operand)
    {
        for (int w = 0; w < Words; w++)
        {
            At(target, w) = !At(operand, w);
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

    /// <summary>Whether some element, or every one, of the first so many is true.</summary>
    public Truth Quantify(int slot, int count, bool isAll)
    {
        (ulong decisive, ulong open) = (0, 0);
        for (int w = 0; w * WordBits < count; w++)
        {
            ulong mask = MaskOf(count - (w * WordBits));
            TruthWord word = At(slot, w);
            decisive |= (isAll ? word.False : word.True) & mask;
            open |= word.Open & mask;
        }

        return decisive != 0 ? isAll ? Truth.False : Truth.True
            : open != 0 ? Truth.Unknown
            : isAll ? Truth.True : Truth.False;
    }

    /// <summary>The bits of a word that stand for elements, where so many are left.</summary>
    public static ulong MaskOf(int left) => left >= WordBits ? ulong.MaxValue : (1UL << left) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TruthWord At(int slot, int word) => ref Trusted.At(_words, (slot * Words) + word);
}
