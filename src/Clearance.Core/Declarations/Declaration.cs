using System.Globalization;
using System.Text;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>What is declared of a parcel.</summary>
/// <remarks>
/// <para>What is null is not declared. Equality is that of all values. Immutable, safe to share between threads.</para>
/// <para><see cref="ToString"/> does not show who receives it.</para>
/// </remarks>
public sealed record Declaration
{
    /// <summary>What the goods are declared to be for; null: not declared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a member of the enumeration.</exception>
    public Purpose? Purpose
    {
        get;
        init => field = Require.Defined(value);
    }

    /// <summary>An opaque key of the person that the declaration names, up to 500 characters; null: not known. Never a name.</summary>
    /// <exception cref="ArgumentException">Blank, longer than 500 characters, or not well-formed UTF-16.</exception>
    public string? Recipient
    {
        get;
        init => field = Require.Filled(value);
    }

    /// <summary>The declared freight, 0 to 10^9 with at most 8 decimals; null: not declared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond its limit, or without a currency.</exception>
    public Money? Freight
    {
        get;
        init => field = Require.Within(ParcelLimits.Extra, value);
    }

    /// <summary>The declared lines, 1 to 1,000.</summary>
    /// <exception cref="ArgumentException">Null, empty, more than 1,000, or a null among them.</exception>
    public required ValueList<DeclaredItem> Items
    {
        get;
        init => field = Require.AtMost(ParcelLimits.MostItems, value).Count > 0 ? value : throw Require.Refusal("A declaration has at least one item.");
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"Purpose = {Purpose}, Freight = {Freight}, Items = {Items.Count}, Recipient = {(Recipient is null ? "" : "…")}");
        return true;
    }
}
