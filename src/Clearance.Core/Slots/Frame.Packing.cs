using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>All values in as few bytes as they take.</content>
internal abstract partial class Frame
{
    // Bits of a number that takes no more than a word of bytes.
    private const int MostShared = 54;

    /// <summary>Whether all numbers, constants among them, are of 64 bits.</summary>
    public abstract bool CanPack { get; }

    /// <summary>Writes the values of some slots of a frame that can be packed; false where a number is too long after all.</summary>
    public bool TryPack(SlotList slots, ByteWriter bytes)
    {
        if (!TryPackNumbers(slots.Numbers, bytes))
        {
            return false;
        }

        PackBooleans(slots.Booleans, bytes);

        // What stands beside the same code, or one near it, is short.
        foreach (int slot in slots.Codes)
        {
            long last = 0;
            foreach (long code in Codes.AsSpan(slot << Shift, Count(Program.Codes[slot].Scope)))
            {
                bytes.Write(unchecked(code - last));
                last = code;
            }
        }

        foreach (int set in slots.Sets)
        {
            Sets[set].Pack(bytes);
        }

        return true;
    }

    /// <summary>Reads what was written for the same slots.</summary>
    public void Unpack(SlotList slots, ref ByteReader bytes)
    {
        UnpackNumbers(slots.Numbers, ref bytes);
        UnpackBooleans(slots.Booleans, ref bytes);

        foreach (int slot in slots.Codes)
        {
            long last = 0;
            foreach (ref long code in Codes.AsSpan(slot << Shift, Count(Program.Codes[slot].Scope)))
            {
                code = unchecked(last + bytes.Read());
                last = code;
            }
        }

        foreach (int set in slots.Sets)
        {
            Sets[set].Unpack(ref bytes);
        }
    }

    /// <summary>Writes which item is in which group.</summary>
    public void PackGroups(ByteWriter bytes)
    {
        for (int grouping = 1; grouping < GroupsUnknown.Length; grouping++)
        {
            bytes.Write(GroupsUnknown[grouping] ? -1 : Counts[Scope.Group(grouping).Order]);
            foreach (int group in GroupOf.AsSpan(grouping << Shift, ItemCount))
            {
                bytes.Write(group);
            }
        }
    }

    /// <summary>Makes room for so many items, whose values are unknown until they are read, and reads the groups.</summary>
    public void UnpackGroups(int itemCount, ref ByteReader bytes)
    {
        Reset(itemCount);
        Booleans.Clear();
        Codes.AsSpan().Clear();
        PutConstants();
        Unknown.AsSpan().Fill(ulong.MaxValue);
        foreach ((int slot, _) in Program.NumberConstants)
        {
            Unknown.AsSpan(slot << WordShift, Words).Clear();
        }

        for (int grouping = 1; grouping < GroupsUnknown.Length; grouping++)
        {
            long count = bytes.Read();
            GroupsUnknown[grouping] = count < 0;
            Counts[Scope.Group(grouping).Order] = (int)Math.Abs(count);
            foreach (ref int group in GroupOf.AsSpan(grouping << Shift, ItemCount))
            {
                group = (int)bytes.Read();
            }
        }
    }

    private protected abstract bool TryPackNumbers(int[] slots, ByteWriter bytes);

    private protected abstract void UnpackNumbers(int[] slots, ref ByteReader bytes);

    // What is true and, above it, what is unknown; the bits of few elements share a number with those of other slots.
    private void PackBooleans(int[] slots, ByteWriter bytes)
    {
        (ulong shared, int used) = (0, 0);
        foreach (int slot in slots)
        {
            ref TruthWord word = ref Booleans.First(slot);
            for (int left = Count(Program.Booleans[slot].Scope); left > 0; left -= TruthColumns.WordBits)
            {
                ulong mask = TruthColumns.MaskOf(left);
                (ulong isTrue, ulong isOpen) = (word.True & mask, word.Open & mask);
                if (used > 0 && used + (2 * left) > MostShared)
                {
                    bytes.Write(unchecked((long)shared));
                    (shared, used) = (0, 0);
                }

                if (2 * left <= MostShared)
                {
                    shared |= (isTrue | (isOpen << left)) << used;
                    used += 2 * left;
                }
                else
                {
                    bytes.Write(unchecked((long)isTrue));
                    bytes.Write(unchecked((long)isOpen));
                }

                word = ref Trusted.Next(ref word, 1);
            }
        }

        if (used > 0)
        {
            bytes.Write(unchecked((long)shared));
        }
    }

    private void UnpackBooleans(int[] slots, ref ByteReader bytes)
    {
        (ulong shared, int used) = (0, 0);
        foreach (int slot in slots)
        {
            Scope scope = Program.Booleans[slot].Scope;
            ref TruthWord word = ref Booleans.First(slot);
            for (int left = Count(scope); left > 0; left -= TruthColumns.WordBits)
            {
                ulong mask = TruthColumns.MaskOf(left);
                used = used + (2 * left) > MostShared ? 0 : used;
                if (2 * left <= MostShared)
                {
                    shared = used == 0 ? unchecked((ulong)bytes.Read()) : shared;
                    (ulong isTrue, ulong isOpen) = ((shared >> used) & mask, (shared >> (used + left)) & mask);
                    word = new TruthWord(isTrue, isTrue | isOpen);
                    used += 2 * left;
                }
                else
                {
                    ulong isTrue = unchecked((ulong)bytes.Read());
                    word = new TruthWord(isTrue, isTrue | unchecked((ulong)bytes.Read()));
                }

                word = ref Trusted.Next(ref word, 1);
            }

            if (scope.IsParcel)
            {
                Booleans.Fill(slot, Booleans.First(slot).Spread());
            }
        }
    }
}
