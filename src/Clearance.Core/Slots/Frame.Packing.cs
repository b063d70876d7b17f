using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>All values in as few bytes as they take.</content>
internal abstract partial class Frame
{
    // Elements of which two bits each have room in one number.
    private const int MostInOne = TruthColumns.WordBits / 2;

    /// <summary>Whether all numbers, constants among them, are of 64 bits.</summary>
    public abstract bool CanPack { get; }

    /// <summary>Writes the values of some slots of a frame that can be packed.</summary>
    public void Pack(SlotList slots, ByteWriter bytes)
    {
        PackNumbers(slots.Numbers, bytes);
        foreach (int slot in slots.Booleans)
        {
            PackBooleans(slot, bytes);
        }

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
    }

    /// <summary>Reads what was written for the same slots.</summary>
    public void Unpack(SlotList slots, ref ByteReader bytes)
    {
        UnpackNumbers(slots.Numbers, ref bytes);
        foreach (int slot in slots.Booleans)
        {
            UnpackBooleans(slot, ref bytes);
        }

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
        ItemCount = itemCount;
        Lay(itemCount);
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

    private protected abstract void PackNumbers(int[] slots, ByteWriter bytes);

    private protected abstract void UnpackNumbers(int[] slots, ref ByteReader bytes);

    // What is true and, above it, what is unknown: one number where both have room in it.
    private void PackBooleans(int slot, ByteWriter bytes)
    {
        ref TruthWord word = ref Booleans.First(slot);
        for (int left = Count(Program.Booleans[slot].Scope); left > 0; left -= TruthColumns.WordBits)
        {
            ulong mask = TruthColumns.MaskOf(left);
            (ulong isTrue, ulong isOpen) = (word.True & mask, word.Open & mask);
            if (left <= MostInOne)
            {
                bytes.Write(unchecked((long)(isTrue | (isOpen << left))));
            }
            else
            {
                bytes.Write(unchecked((long)isTrue));
                bytes.Write(unchecked((long)isOpen));
            }

            word = ref Trusted.Next(ref word, 1);
        }
    }

    private void UnpackBooleans(int slot, ref ByteReader bytes)
    {
        Scope scope = Program.Booleans[slot].Scope;
        ref TruthWord word = ref Booleans.First(slot);
        for (int left = Count(scope); left > 0; left -= TruthColumns.WordBits)
        {
            ulong isTrue = unchecked((ulong)bytes.Read());
            ulong isOpen = left <= MostInOne ? isTrue >> left : unchecked((ulong)bytes.Read());
            isTrue &= TruthColumns.MaskOf(left);
            word = new TruthWord(isTrue, ~(isTrue | isOpen));
            word = ref Trusted.Next(ref word, 1);
        }

        if (scope.IsParcel)
        {
            Booleans.Fill(slot, Booleans.First(slot).Spread());
        }
    }
}
