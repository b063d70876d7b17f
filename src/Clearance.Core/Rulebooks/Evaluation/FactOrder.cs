using System.Globalization;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Orders fact paths: those of the parcel first, then item by item.</summary>
internal sealed class FactOrder : IComparer<string>
{
    private const string Items = "items[";

    public static FactOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        int byItem = ItemOf(x).CompareTo(ItemOf(y));
        return byItem != 0 ? byItem : string.CompareOrdinal(x, y);
    }

    private static int ItemOf(string? path)
    {
        if (path?.StartsWith(Items, StringComparison.Ordinal) != true)
        {
            return -1;
        }

        int close = path.IndexOf(']', StringComparison.Ordinal);
        return int.Parse(path.AsSpan(Items.Length, close - Items.Length), CultureInfo.InvariantCulture);
    }
}
