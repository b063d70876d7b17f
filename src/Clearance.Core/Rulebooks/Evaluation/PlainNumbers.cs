using System.Runtime.InteropServices;
using Clearance.Parcels;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Numbers of items in parts of so many digits after the point, and which are unknown: a bit each.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct PlainNumbers(Span<long> numbers, Span<ulong> unknown, int digits)
{
    private readonly Span<long> _numbers = numbers;
    private readonly Span<ulong> _unknown = unknown;

    /// <summary>The lengths of all numbers, joined.</summary>
    public long Lengths { get; private set; }

    /// <summary>Fills in a number of all items; false where one has more digits, or is long.</summary>
    public bool TryFill<TNumber>(ReadOnlySpan<ParcelItem> items)
        where TNumber : struct, IItemNumber
    {
        Lengths = 0;
        for (int start = 0; start < items.Length; start += TruthColumns.WordBits)
        {
            int count = Math.Min(items.Length - start, TruthColumns.WordBits);
            if (!TryFillWord<TNumber>(items.Slice(start, count), _numbers.Slice(start, count), ref _unknown[start / TruthColumns.WordBits]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryFillWord<TNumber>(ReadOnlySpan<ParcelItem> items, Span<long> numbers, ref ulong unknown)
        where TNumber : struct, IItemNumber
    {
        long lengths = 0;
        ulong word = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            long number = 0;
            if (TNumber.Read(items[i]) is not { } value)
            {
                word |= 1UL << i;
            }
            else if (!Fraction.TryOver(value, digits, out number))
            {
                return false;
            }

            numbers[i] = number;
            lengths |= Int64Ops.LengthOf(number);
        }

        Lengths |= lengths;
        unknown = word;
        return true;
    }
}
