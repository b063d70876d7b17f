using System.Globalization;
using System.Text;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>An earlier parcel to the same buyer.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads. <see cref="ToString"/> does not show the seller.</remarks>
public sealed record EarlierParcel
{
    /// <summary>The day on which it was declared or arrived.</summary>
    public required DateOnly On { get; init; }

    /// <summary>An opaque key of its seller; null: not known.</summary>
    /// <exception cref="ArgumentException">Blank, longer than 500 characters, or not well-formed UTF-16.</exception>
    public string? Seller
    {
        get;
        init => field = Require.Filled(value);
    }

    /// <summary>What its goods were worth, 0 to 10^12 with at most 8 decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond its limit, or without a currency.</exception>
    public required Money Value
    {
        get;
        init => field = Require.Within(ParcelLimits.Allowance, value);
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"On = {On:yyyy-MM-dd}, Value = {Value}");
        return true;
    }
}
