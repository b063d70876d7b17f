using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>Who sells, as far as customs law asks.</summary>
/// <remarks>
/// <para>Everything may be unknown, which is null and never a guess. At most 1,000 schemes.</para>
/// <para>Equality is that of all values. Immutable, safe to share between threads.</para>
/// </remarks>
public sealed record Seller
{
    /// <summary>A business or a private person; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a member of the enumeration.</exception>
    public PartyType? Type
    {
        get;
        init => field = Require.Defined(value);
    }

    /// <summary>Registrations that let the seller collect tax, as rulebooks name them (<c>EU-IOSS</c>); null: not known, empty: none.</summary>
    /// <exception cref="ArgumentException">A blank name, one of more than 500 characters, or more than 1,000 names.</exception>
    public ValueList<string>? Schemes
    {
        get;
        init
        {
            foreach (string scheme in value is null ? [] : Require.AtMost(ParcelLimits.MostWords, value))
            {
                Require.Filled(scheme);
            }

            field = value;
        }
    }
}
