namespace Clearance.Parcels;

/// <summary>
/// What the items of a parcel say, side by side: worked out once, when the parcel is made, and found in one place of memory however often it is evaluated.
/// It follows from the items and so adds nothing to the equality of parcels. The default, of no parcel, has no array. Immutable.
/// </summary>
internal readonly struct PlainItems : IEquatable<PlainItems>
{
    /// <summary>Those of some items.</summary>
    public PlainItems(ReadOnlySpan<ParcelItem> items)
    {
        All = new PlainItem[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            All[i] = new PlainItem(items[i]);
        }
    }

    /// <summary>By item; nobody writes to it.</summary>
    public PlainItem[] All { get; }

    /// <inheritdoc/>
    public bool Equals(PlainItems other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PlainItems;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
