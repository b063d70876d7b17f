using Clearance.Parcels;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Numbers of items in parts of the digits after the point that they mostly have, and which are unknown: a bit each.</summary>
internal static class PlainNumbers
{
    /// <summary>Fills in a number of all items, and tells how long all are, joined; false where one has more digits, or is long.</summary>
    public static bool TryFill<TNumber>(Span<long> numbers, Span<ulong> unknown, ReadOnlySpan<ParcelItem> items, ParcelFacts facts, out long lengths)
        where TNumber : struct, IItemNumber
    {
        long joined = 0;
        ulong word = 0;
        int last = unchecked(items.Length - 1);
        for (int i = 0; i < items.Length && i < numbers.Length; i = unchecked(i + 1))
        {
            long number = 0;
            if (TNumber.Read(items[i], facts) is not { } value)
            {
                word |= 1UL << i;
            }
            else if (!Fraction.TryOver(value, TNumber.Digits - TNumber.Shift, out number))
            {
                lengths = 0;
                return false;
            }

            numbers[i] = number;
            joined |= Int64Ops.LengthOf(number);
            if (i == last || i % TruthColumns.WordBits == TruthColumns.WordBits - 1)
            {
                unknown[i / TruthColumns.WordBits] = word;
                word = 0;
            }
        }

        lengths = joined;
        return true;
    }
}
