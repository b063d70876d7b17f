using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>What shows the purchase: receipt, payment, waybill, and earlier parcels to the same buyer.</summary>
/// <remarks>Everything may be absent. Equality is that of all values. Immutable, safe to share between threads.</remarks>
public sealed record PurchaseEvidence
{
    /// <summary>The receipt or invoice; null: none.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The payment; null: none.</summary>
    public Payment? Payment { get; init; }

    /// <summary>The waybill; null: none.</summary>
    public Waybill? Waybill { get; init; }

    /// <summary>Earlier parcels to the same buyer, up to 1,000.</summary>
    /// <exception cref="ArgumentException">Null, more than 1,000, or a null among them.</exception>
    public ValueList<EarlierParcel> EarlierParcels
    {
        get;
        init => field = Require.AtMost(ParcelLimits.MostItems, value);
    } = [];
}
