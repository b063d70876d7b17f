using System.Text;

namespace Clearance.Parcels;

/// <summary>Who buys, as far as customs law asks; never a name or an address.</summary>
/// <remarks>
/// <para>Everything may be unknown, which is null and never a guess.</para>
/// <para>Equality is that of all values. Immutable, safe to share between threads. <see cref="ToString"/> does not show the reference.</para>
/// </remarks>
public sealed record Buyer
{
    /// <summary>A business or a private person; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a member of the enumeration.</exception>
    public PartyType? Type
    {
        get;
        init => field = Require.Defined(value);
    }

    /// <summary>How well the buyer's identity is known; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a member of the enumeration.</exception>
    public IdentityLevel? Identity
    {
        get;
        init => field = Require.Defined(value);
    }

    /// <summary>An opaque key of the person, up to 500 characters, by which allowances are counted; null: none.</summary>
    /// <exception cref="ArgumentException">Blank, longer than 500 characters, or not well-formed UTF-16.</exception>
    public string? Reference
    {
        get;
        init => field = Require.Filled(value);
    }

    /// <summary>The reference stands for a person, so it stays out of logs.</summary>
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(System.Globalization.CultureInfo.InvariantCulture, $"Type = {Type}, Identity = {Identity}, Reference = {(Reference is null ? "" : "…")}");
        return true;
    }
}
