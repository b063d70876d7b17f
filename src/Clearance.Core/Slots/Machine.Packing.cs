using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Numbers in as few bytes as they take.</content>
internal partial class Machine<T, TOps>
{
    // An element that is not known, in place of its numerator; what is known comes after it.
    private const long NotKnown = 0;

    // What would come after the longest, and what lies furthest below 0: neither can be told from the other.
    private const long Ambiguous = long.MinValue;

    // In place of a denominator: that of the slot before.
    private const long Same = 0;

    public override bool CanPack => _numbers is long[];

    private protected override bool TryPackNumbers(int[] slots, ByteWriter bytes)
    {
        bool isTold = true;
        long last = Same;
        foreach (int slot in slots)
        {
            _ = TOps.TryToInt64(ColumnOf(slot).Denominator, out long denominator);
            int left = Count(Program.Numbers[slot].Scope);
            Span<byte> room = bytes.Room(left + 1);
            int written = ByteWriter.Put(room, denominator == last ? Same : denominator);
            last = denominator;
            ref T number = ref First(slot);
            for (int word = 0; left > 0; word++)
            {
                ulong unknown = UnknownWord(slot, word);
                for (int end = Math.Max(left - WordBits, 0); left > end; left--)
                {
                    _ = TOps.TryToInt64(number, out long numerator);
                    long packed = (unknown & 1) != 0 ? NotKnown : unchecked(numerator + 1 - (numerator >>> 63));
                    isTold &= packed != Ambiguous;
                    written += ByteWriter.Put(room[written..], packed);
                    unknown >>= 1;
                    number = ref Trusted.Next(ref number, 1);
                }
            }

            bytes.Advance(written);
        }

        return isTold;
    }

    private protected override void UnpackNumbers(int[] slots, ref ByteReader bytes)
    {
        long last = Same;
        foreach (int slot in slots)
        {
            last = bytes.Read() is > Same and var denominator ? denominator : last;
            ColumnOf(slot).Denominator = TOps.FromInt64(last);
            Scope scope = Program.Numbers[slot].Scope;
            FillUnknown(slot, false);
            int count = Count(scope);
            for (int i = 0; i < count; i++)
            {
                long numerator = bytes.Read();
                if (numerator == NotKnown)
                {
                    MarkUnknown(slot, scope, i);
                }

                _numbers[NumberAt(slot) + i] = TOps.FromInt64(numerator > NotKnown ? numerator - 1 : numerator);
            }

            _ = Measure(slot);
        }
    }
}
