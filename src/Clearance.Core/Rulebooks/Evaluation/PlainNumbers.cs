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
        lengths = 0;
        for (int start = 0; start < items.Length; start += TruthColumns.WordBits)
        {
            int count = Math.Min(items.Length - start, TruthColumns.WordBits);
            if (!TryFillWord<TNumber>(numbers.Slice(start, count), ref unknown[start / TruthColumns.WordBits], items.Slice(start, count), facts, ref lengths))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryFillWord<TNumber>(Span<long> numbers, ref ulong unknown, ReadOnlySpan<ParcelItem> items, ParcelFacts facts, ref long lengths)
        where TNumber : struct, IItemNumber
    {
        long joined = 0;
        ulong word = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            long number = 0;
            if (TNumber.Read(items[i], facts) is not { } value)
            {
                word |= 1UL << i;
            }
            else if (!Fraction.TryOver(value, TNumber.Digits - TNumber.Shift, out number))
            {
                return false;
            }

            numbers[i] = number;
            joined |= Int64Ops.LengthOf(number);
        }

        lengths |= joined;
        unknown = word;
        return true;
    }
}
