using System.Globalization;
using System.Text;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>What the carrier's paper says.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads. <see cref="ToString"/> does not show the recipient.</remarks>
public sealed record Waybill
{
    /// <summary>The gross mass of the parcel; null: not known.</summary>
    /// <exception cref="ArgumentException">The default value.</exception>
    public Mass? Weight
    {
        get;
        init => field = Require.Given(value);
    }

    /// <summary>An opaque key of the person that the parcel is addressed to; null: not known. Never a name.</summary>
    /// <exception cref="ArgumentException">Blank, longer than 500 characters, or not well-formed UTF-16.</exception>
    public string? Recipient
    {
        get;
        init => field = Require.Filled(value);
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"Weight = {Weight}, Recipient = {(Recipient is null ? "" : "…")}");
        return true;
    }
}
