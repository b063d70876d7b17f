using System.Runtime.InteropServices;

namespace Clearance.Parcels;

/// <summary>
/// What a parcel says, as rules read it: worked out once, when the parcel is made, and found in one place of memory however often it is evaluated.
/// It follows from the parcel and so adds nothing to the equality of parcels. The default, of no parcel, has no array. Immutable.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct PlainParcel : IEquatable<PlainParcel>
{
    /// <summary>What the items say, by item; nobody writes to it.</summary>
    public PlainItem[] Items { get; init; }

    /// <summary>The first rate of exchange that it states; none where it states none.</summary>
    public PlainRate FirstRate { get; init; }

    /// <summary>The papers at hand.</summary>
    public PlainPapers Papers { get; init; }

    /// <summary>What items say.</summary>
    public static PlainItem[] Of(ReadOnlySpan<ParcelItem> items)
    {
        var plain = new PlainItem[items.Length];
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = new PlainItem(items[i]);
        }

        return plain;
    }

    /// <inheritdoc/>
    public bool Equals(PlainParcel other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PlainParcel;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
