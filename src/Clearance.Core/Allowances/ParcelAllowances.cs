using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Allowances;

/// <summary>Reads balances of a ledger into parcels.</summary>
public static class ParcelAllowances
{
    /// <summary>The parcel with what its buyer has used in the periods that hold a day, ready to be evaluated.</summary>
    /// <remarks>
    /// <para>The buyer is known by <see cref="Buyer.Reference"/>. Without one the parcel is returned as it is, and its allowances stay unknown.</para>
    /// <para>What the ledger says replaces what the parcel states of the same allowance; other entries stay. Call it before the parcel itself is reserved, since an allowance is stated without the parcel.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="parcel"/> or <paramref name="ledger"/> is null.</exception>
    public static ValueTask<Parcel> WithAllowancesAsync(this Parcel parcel, IAllowanceLedger ledger, DateOnly on, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        ArgumentNullException.ThrowIfNull(ledger);
        return parcel.Buyer?.Reference is { } person ? ReadAsync(parcel, ledger, person, on, cancellationToken) : ValueTask.FromResult(parcel);
    }

    private static async ValueTask<Parcel> ReadAsync(Parcel parcel, IAllowanceLedger ledger, string person, DateOnly on, CancellationToken cancellationToken)
    {
        ValueList<AllowanceUse> used = await ledger.GetUsedAsync(person, on, cancellationToken).ConfigureAwait(false);
        HashSet<string> known = [.. used.Select(static u => u.Id)];
        return parcel with { AllowancesUsed = [.. parcel.AllowancesUsed.Where(u => !known.Contains(u.Id)), .. used] };
    }
}
