using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>What codes alone decide.</content>
internal partial class Machine<T, TOps>
{
    // Bits of a byte, bytes of a word, and items whose bits are joined at once.
    private const int ByteBits = TruthColumns.ByteBits;

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

        words[memo.FirstTruth..].Clear();
        for (int b = 0; b < filled.Booleans.Length; b++)
        {
            Truth truth = Booleans[filled.Booleans[b], item];
            Span<long> group = words.Slice(memo.FirstTruth + (b / ByteBits * 2), 2);
            Mark(ref group[0], b, truth == Truth.True);
            Mark(ref group[1], b, truth != Truth.False);
        }

        for (int n = 0; n < filled.Numbers.Length; n++)
        {
            memo.NumbersOf(entry)[n] = _numbers[NumberAt(filled.Numbers[n]) + item];
            Mark(ref words[memo.FirstUnknown + (n / ByteBits)], n, IsUnknown(filled.Numbers[n], item));
        }

        static void Mark(ref long bytes, int place, bool isSet) => bytes |= isSet ? 1L << (place % ByteBits * ByteBits) : 0;
    }

    // The numbers of elements and of slots are small: counting them cannot overflow.
    private void Recall(KindMemo<T> memo)
    {
        SlotList filled = memo.Steps.Filled;
        Trusted.Check(Codes, filled.Codes, Shift);
        Trusted.Check(_numbers, filled.Numbers, Shift);
        Trusted.Check(Booleans.All, filled.Booleans, WordShift);
        Trusted.Check(Unknown, filled.Numbers, WordShift);
        Deal(filled.Numbers, 0, ref Trusted.First(memo.Columns!), ref Trusted.First(_columns));
        int count = ItemCount;
        for (int item = 0; item < count; item = unchecked(item + 1))
        {
            int entry = Trusted.At(memo.Found, item);
            if (filled.Codes.Length > 0)
            {
                Deal(filled.Codes, Shift, ref memo.WordOf(entry, memo.FirstCode), ref Trusted.Next(ref Trusted.First(Codes), item));
            }

            if (filled.Numbers.Length > 0)
            {
                Deal(filled.Numbers, Shift, ref memo.FirstNumberOf(entry), ref Trusted.Next(ref Trusted.First(_numbers), item));
            }
        }

        RecallTruths(memo);
        RecallUnknown(memo, 0);
        for (int item = ByteBits; item < count; item += ByteBits)
        {
            AddTruths(memo, item);
            RecallUnknown(memo, item);
        }
    }

    // Values that lie side by side into one element of slots, which have two to a power of them each.
    private static void Deal<TValue>(int[] slots, int shift, ref TValue from, ref TValue to)
    {
        for (int s = 0; s < slots.Length; s = unchecked(s + 1))
        {
            Trusted.Next(ref to, slots[s] << shift) = Trusted.Next(ref from, s);
        }
    }

    // The bits of the first eight items, which write their words whole, since most parcels have no more: what stands beyond the elements means nothing.
    private void RecallTruths(KindMemo<T> memo)
    {
        int[] slots = memo.Steps.Filled.Booleans;
        int shift = WordShift;
        ref Vector128<ulong> words = ref BothOf(ref Trusted.First(Booleans.All));
        for (int b = 0, pair = memo.FirstTruth; b < slots.Length; pair = unchecked(pair + 2))
        {
            Vector128<ulong> truths = BothBeside(memo, 0, pair);
            int end = Math.Min(unchecked(b + ByteBits), slots.Length);
            for (; b < end; b = unchecked(b + 1))
            {
                Trusted.Next(ref words, slots[b] << shift) = truths;
                truths >>>= ByteBits;
            }
        }
    }

    // The bits of the next eight items.
    private void AddTruths(KindMemo<T> memo, int first)
    {
        int[] slots = memo.Steps.Filled.Booleans;
        (int word, int bit) = (first / WordBits, first % WordBits);
        int shift = WordShift;
        Vector128<ulong> before = Vector128.Create(TruthColumns.MaskOf(bit));
        Vector128<ulong> lowest = Vector128.Create<ulong>(byte.MaxValue);
        ref Vector128<ulong> words = ref BothOf(ref Trusted.Next(ref Trusted.First(Booleans.All), word));
        for (int b = 0, pair = memo.FirstTruth; b < slots.Length; pair = unchecked(pair + 2))
        {
            Vector128<ulong> truths = BothBeside(memo, first, pair);
            int end = Math.Min(unchecked(b + ByteBits), slots.Length);
            for (; b < end; b = unchecked(b + 1))
            {
                ref Vector128<ulong> target = ref Trusted.Next(ref words, slots[b] << shift);
                target = (target & before) | ((truths & lowest) << bit);
                truths >>>= ByteBits;
            }
        }
    }

    // The bits that are true and those that may be, at once.
    private static ref Vector128<ulong> BothOf(ref TruthWord word) => ref Unsafe.As<TruthWord, Vector128<ulong>>(ref word);

    private void RecallUnknown(KindMemo<T> memo, int first)
    {
        int[] slots = memo.Steps.Filled.Numbers;
        (int word, int bit) = (first / WordBits, first % WordBits);
        int shift = WordShift;
        ulong before = TruthColumns.MaskOf(bit);
        ref ulong words = ref Trusted.Next(ref Trusted.First(Unknown), word);
        for (int b = 0, group = memo.FirstUnknown; b < slots.Length; group = unchecked(group + 1))
        {
            ulong unknown = Beside(memo, first, group);
            int end = Math.Min(unchecked(b + ByteBits), slots.Length);
            for (; b < end; b = unchecked(b + 1))
            {
                ref ulong target = ref Trusted.Next(ref words, slots[b] << shift);
                target = (target & before) | ((unknown & byte.MaxValue) << bit);
                unknown >>= ByteBits;
            }
        }
    }

    // The bits of eight items for eight slots: an entry has a byte for each slot, whose lowest bit moves to the place of the item.
    private ulong Beside(KindMemo<T> memo, int first, int word)
    {
        ulong bytes = 0;
        int count = Math.Min(unchecked(ItemCount - first), ByteBits);
        ref int entries = ref Trusted.Next(ref Trusted.First(memo.Found), first);
        for (int i = 0; i < count; i = unchecked(i + 1))
        {
            bytes |= unchecked((ulong)memo.WordOf(Trusted.Next(ref entries, i), word) << i);
        }

        return bytes;
    }

    private Vector128<ulong> BothBeside(KindMemo<T> memo, int first, int pair)
    {
        Vector128<ulong> bytes = default;
        int count = Math.Min(unchecked(ItemCount - first), ByteBits);
        ref int entries = ref Trusted.Next(ref Trusted.First(memo.Found), first);
        for (int i = 0; i < count; i = unchecked(i + 1))
        {
            bytes |= Vector128.LoadUnsafe(ref memo.WordOf(Trusted.Next(ref entries, i), pair)).AsUInt64() << i;
        }

        return bytes;
    }
}
