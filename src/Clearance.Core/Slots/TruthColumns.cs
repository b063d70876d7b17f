namespace Clearance.Slots;

/// <summary>
/// Three-valued booleans by slot, 64 elements a word: one bit says true, another false, and neither says unknown, so that logic over all items is
/// a few operations on words. A slot with one value for the parcel holds it in all bits, and serves as operand for items and groups alike.
/// Bits beyond the elements of a slot mean nothing. Not safe for use by two threads at once.
/// </summary>
internal sealed class TruthColumns
{
    private const int WordBits = 64;

    private ulong[] _true = [];
    private ulong[] _false = [];

    /// <summary>Words of one slot.</summary>
    public int Words { get; private set; }

    /// <summary>Makes room; what stood there is worth nothing.</summary>
    public void Resize(int slots, int elements)
    {
        Words = (elements + WordBits - 1) / WordBits;
        _true = new ulong[slots * Words];
        _false = new ulong[slots * Words];
    }

    /// <summary>Takes the values of another of as many slots; its elements may have more room.</summary>
    public void CopyFrom(TruthColumns other)
    {
        for (int source = 0, target = 0; target < _true.Length; source += other.Words, target += Words)
        {
            other._true.AsSpan(source, Words).CopyTo(_true.AsSpan(target));
            other._false.AsSpan(source, Words).CopyTo(_false.AsSpan(target));
        }
    }

    public Truth this[int slot, int element]
    {
        get
        {
            int at = (slot * Words) + (element / WordBits);
            return (_true[at] >> element & 1) != 0 ? Truth.True : (_false[at] >> element & 1) != 0 ? Truth.False : Truth.Unknown;
        }

        set
        {
            int at = (slot * Words) + (element / WordBits);
            ulong bit = 1UL << element;
            _true[at] = value == Truth.True ? _true[at] | bit : _true[at] & ~bit;
            _false[at] = value == Truth.False ? _false[at] | bit : _false[at] & ~bit;
        }
    }

    /// <summary>Gives all elements of a slot one value.</summary>
    public void Fill(int slot, Truth value)
    {
        for (int at = slot * Words; at < (slot + 1) * Words; at++)
        {
            _true[at] = value == Truth.True ? ulong.MaxValue : 0;
            _false[at] = value == Truth.False ? ulong.MaxValue : 0;
        }
    }

    /// <summary>Sets 64 elements at once.</summary>
    public void Put(int slot, int word, ulong isTrue, ulong isFalse)
    {
        int at = (slot * Words) + word;
        _true[at] = isTrue;
        _false[at] = isFalse;
    }

    public void And(int target, int left, int right)
    {
        (target, left, right) = (target * Words, left * Words, right * Words);
        for (int w = 0; w < Words; w++)
        {
            _true[target + w] = _true[left + w] & _true[right + w];
            _false[target + w] = _false[left + w] | _false[right + w];
        }
    }

    public void Or(int target, int left, int right)
    {
        (target, left, right) = (target * Words, left * Words, right * Words);
        for (int w = 0; w < Words; w++)
        {
            _true[target + w] = _true[left + w] | _true[right + w];
            _false[target + w] = _false[left + w] & _false[right + w];
        }
    }

    public void Not(int target, int operand)
    {
        (target, operand) = (target * Words, operand * Words);
        for (int w = 0; w < Words; w++)
        {
            (_true[target + w], _false[target + w]) = (_false[operand + w], _true[operand + w]);
        }
    }

    public void Equal(int target, int left, int right)
    {
        (target, left, right) = (target * Words, left * Words, right * Words);
        for (int w = 0; w < Words; w++)
        {
            (ulong leftTrue, ulong leftFalse, ulong rightTrue, ulong rightFalse) = (_true[left + w], _false[left + w], _true[right + w], _false[right + w]);
            _true[target + w] = (leftTrue & rightTrue) | (leftFalse & rightFalse);
            _false[target + w] = (leftTrue & rightFalse) | (leftFalse & rightTrue);
        }
    }

    /// <summary>One branch or the other; where the test is unknown, what both branches agree on.</summary>
    public void Select(int target, int test, int then, int otherwise)
    {
        (target, test, then, otherwise) = (target * Words, test * Words, then * Words, otherwise * Words);
        for (int w = 0; w < Words; w++)
        {
            (ulong isThen, ulong isElse) = (_true[test + w], _false[test + w]);
            ulong isOpen = ~(isThen | isElse);
            (ulong thenTrue, ulong elseTrue, ulong thenFalse, ulong elseFalse) = (_true[then + w], _true[otherwise + w], _false[then + w], _false[otherwise + w]);
            _true[target + w] = (isThen & thenTrue) | (isElse & elseTrue) | (isOpen & thenTrue & elseTrue);
            _false[target + w] = (isThen & thenFalse) | (isElse & elseFalse) | (isOpen & thenFalse & elseFalse);
        }
    }

    /// <summary>Whether some element, or every one, of the first so many is true.</summary>
    public Truth Quantify(int slot, int count, bool isAll)
    {
        (ulong decisive, ulong open) = (0, 0);
        for (int w = 0; w * WordBits < count; w++)
        {
            int left = count - (w * WordBits);
            ulong mask = left >= WordBits ? ulong.MaxValue : (1UL << left) - 1;
            (ulong isTrue, ulong isFalse) = (_true[(slot * Words) + w], _false[(slot * Words) + w]);
            decisive |= (isAll ? isFalse : isTrue) & mask;
            open |= ~(isTrue | isFalse) & mask;
        }

        return decisive != 0 ? isAll ? Truth.False : Truth.True
            : open != 0 ? Truth.Unknown
            : isAll ? Truth.True : Truth.False;
    }
}
