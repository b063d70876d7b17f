using System.Runtime.CompilerServices;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>What codes alone decide.</content>
internal partial class Machine<T, TOps>
{
    // Bits of a byte, and items whose bits are turned at once.
    private const int ByteBits = 8;

    // Of the plans that this machine ran.
    private readonly List<(KindSteps Steps, KindMemo<T> Memo)> _kinds = [];

    public override void Run(KindSteps kinds)
    {
        if (kinds.Steps.Length == 0 || _overflow)
        {
            return;
        }

        KindMemo<T> memo = MemoOf(kinds);
        if (memo.TryFind(Codes, Shift, ItemCount))
        {
            Recall(memo);
            return;
        }

        Run(kinds.Steps);

        // Denominators and bounds are those of columns of tables.
        memo.Columns ??= [.. kinds.Filled.Numbers.Select(n => _columns[n])];
        for (int item = 0; item < ItemCount; item++)
        {
            if (memo.Found[item] < 0)
            {
                Remember(memo, item);
            }
        }
    }

    /// <summary>What is remembered of some steps.</summary>
    public KindMemo<T> MemoOf(KindSteps kinds)
    {
        foreach ((KindSteps steps, KindMemo<T> known) in _kinds)
        {
            if (steps == kinds)
            {
                return known;
            }
        }

        KindMemo<T> memo = _memos.KindsOf<T>(kinds);
        _kinds.Add((kinds, memo));
        return memo;
    }

    private void Remember(KindMemo<T> memo, int item)
    {
        SlotList filled = memo.Steps.Filled;
        int entry = memo.Add(Codes, Shift, item);
        Span<long> words = memo.EntryOf(entry);
        for (int c = 0; c < filled.Codes.Length; c++)
        {
            words[memo.FirstCode + c] = Code(filled.Codes[c], item);
        }

        words[memo.FirstTrue..].Clear();
        for (int b = 0; b < filled.Booleans.Length; b++)
        {
            Truth truth = Booleans[filled.Booleans[b], item];
            Mark(words[memo.FirstTrue..], b, truth == Truth.True);
            Mark(words[memo.FirstOpen..], b, truth == Truth.Unknown);
        }

        for (int n = 0; n < filled.Numbers.Length; n++)
        {
            memo.NumbersOf(entry)[n] = _numbers[NumberAt(filled.Numbers[n]) + item];
            Mark(words[memo.FirstUnknown..], n, IsUnknown(filled.Numbers[n], item));
        }

        static void Mark(Span<long> bits, int bit, bool isSet) => bits[bit / WordBits] |= isSet ? 1L << bit : 0;
    }

    private void Recall(KindMemo<T> memo)
    {
        SlotList filled = memo.Steps.Filled;
        for (int n = 0; n < filled.Numbers.Length; n++)
        {
            ColumnOf(filled.Numbers[n]) = Trusted.At(memo.Columns!, n);
        }

        int count = ItemCount;
        for (int item = 0; item < count; item++)
        {
            int entry = Trusted.At(memo.Found, item);
            if (filled.Codes.Length > 0)
            {
                Deal(filled.Codes, Shift, ref memo.WordOf(entry, memo.FirstCode), ref Trusted.Next(ref FirstCode(0), item));
            }

            if (filled.Numbers.Length > 0)
            {
                Deal(filled.Numbers, Shift, ref memo.FirstNumberOf(entry), ref Trusted.Next(ref First(0), item));
            }
        }

        RecallTruths(memo);
        for (int item = 0; item < count; item += ByteBits)
        {
            if (item > 0 && filled.Booleans.Length > 0)
            {
                AddTruths(memo, item);
            }

            if (filled.Numbers.Length > 0)
            {
                RecallUnknown(memo, item);
            }
        }
    }

    // Values that lie side by side into one element of slots.
    private static void Deal<TValue>(int[] slots, int shift, ref TValue from, ref TValue to)
    {
        for (int s = 0; s < slots.Length; s++)
        {
            Trusted.Next(ref to, slots[s] << shift) = Trusted.Next(ref from, s);
        }
    }

    // The bits of the first eight items, which write their words whole, since most parcels have no more: what stands beyond the elements means nothing.
    private void RecallTruths(KindMemo<T> memo)
    {
        int[] slots = memo.Steps.Filled.Booleans;
        TruthWord[] words = Booleans.All;
        int shift = WordShift;
        for (int b = 0; b < slots.Length; b += ByteBits)
        {
            ulong isTrue = Turned(memo, 0, memo.FirstTrue, b);
            ulong isOpen = Turned(memo, 0, memo.FirstOpen, b);
            int end = Math.Min(b + ByteBits, slots.Length);
            for (int k = b; k < end; k++)
            {
                Trusted.At(words, Trusted.At(slots, k) << shift) = new TruthWord(isTrue, ~(isTrue | isOpen));
                isTrue >>= ByteBits;
                isOpen >>= ByteBits;
            }
        }
    }

    // The bits of the next eight items: an entry holds those of one item side by side, a slot those of many items.
    private void AddTruths(KindMemo<T> memo, int first)
    {
        int[] slots = memo.Steps.Filled.Booleans;
        (int word, int bit) = (first / WordBits, first % WordBits);
        int shift = WordShift;
        ref TruthWord words = ref Trusted.Next(ref Booleans.First(0), word);
        for (int b = 0; b < slots.Length; b += ByteBits)
        {
            ulong isTrue = Turned(memo, first, memo.FirstTrue, b);
            ulong isOpen = Turned(memo, first, memo.FirstOpen, b);
            int end = Math.Min(b + ByteBits, slots.Length);
            for (int k = b; k < end; k++)
            {
                ref TruthWord target = ref Trusted.Next(ref words, slots[k] << shift);
                target = new TruthWord(Joined(target.True, isTrue, bit), Joined(target.False, ~(isTrue | isOpen), bit));
                isTrue >>= ByteBits;
                isOpen >>= ByteBits;
            }
        }
    }

    private void RecallUnknown(KindMemo<T> memo, int first)
    {
        int[] slots = memo.Steps.Filled.Numbers;
        (int word, int bit) = (first / WordBits, first % WordBits);
        int shift = WordShift;
        ref ulong words = ref UnknownWord(0, word);
        for (int b = 0; b < slots.Length; b += ByteBits)
        {
            ulong unknown = Turned(memo, first, memo.FirstUnknown, b);
            int end = Math.Min(b + ByteBits, slots.Length);
            for (int k = b; k < end; k++)
            {
                ref ulong target = ref Trusted.Next(ref words, slots[k] << shift);
                target = Joined(target, unknown, bit);
                unknown >>= ByteBits;
            }
        }
    }

    private static ulong Joined(ulong before, ulong bits, int bit) => (before & ((1UL << bit) - 1)) | ((bits & byte.MaxValue) << bit);

    // One byte of each of eight entries, turned so that each byte holds one bit of all of them.
    private ulong Turned(KindMemo<T> memo, int first, int firstWord, int bit)
    {
        ulong rows = 0;
        int count = Math.Min(ItemCount - first, ByteBits);
        int word = firstWord + (bit / WordBits);
        ref int entries = ref Trusted.At(memo.Found, first);
        for (int i = 0; i < count; i++)
        {
            rows |= unchecked(((ulong)memo.WordOf(Trusted.Next(ref entries, i), word) >> bit) & byte.MaxValue) << (i * ByteBits);
        }

        return rows == 0 ? 0 : Transpose(rows);
    }

    // Swaps the halves of ever larger squares of bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Transpose(ulong rows)
    {
        ulong swap = (rows ^ (rows >> 7)) & 0x00AA_00AA_00AA_00AA;
        rows ^= swap ^ (swap << 7);
        swap = (rows ^ (rows >> 14)) & 0x0000_CCCC_0000_CCCC;
        rows ^= swap ^ (swap << 14);
        swap = (rows ^ (rows >> 28)) & 0x0000_0000_F0F0_F0F0;
        return rows ^ swap ^ (swap << 28);
    }
}
