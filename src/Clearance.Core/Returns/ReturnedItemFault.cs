using System.Globalization;
using Clearance.Json;
using Clearance.Parcels;

namespace Clearance.Returns;

/// <summary>What is wrong with an entry of a return beside its parcel.</summary>
/// <param name="Code">The code of the error.</param>
/// <param name="Key">The key of the entry that is wrong.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
internal sealed record ReturnedItemFault(string Code, string Key, string Message)
{
    /// <summary>The fault of the entry at a place of the list; null where there is none.</summary>
    public static ReturnedItemFault? Find(Parcel parcel, IReadOnlyList<ReturnedItem> items, int at)
    {
        ReturnedItem item = items[at];
        int count = parcel.Items.Count;
        if (item.Index >= count)
        {
            return new ReturnedItemFault(ErrorCodes.OutOfRange, "index", Invariant($"the parcel has {count} items, counted from 0: write 0 to {count - 1}."));
        }

        if (items.Take(at).Any(i => i.Index == item.Index))
        {
            return new ReturnedItemFault(ErrorCodes.DuplicateId, "index", Invariant($"item {item.Index} stands in the list twice: write all its units into one entry."));
        }

        int quantity = parcel.Items[item.Index].Quantity;
        return (long)item.Quantity + item.ReturnedBefore > quantity
            ? new ReturnedItemFault(ErrorCodes.OutOfRange, "quantity", Invariant($"item {item.Index} has {quantity} units, of which {item.ReturnedBefore} came back before: at most {Math.Max(0, quantity - item.ReturnedBefore)} can come back now."))
            : null;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
