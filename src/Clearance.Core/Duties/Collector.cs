namespace Clearance.Duties;

/// <summary>Where a charge is paid.</summary>
public enum Collector
{
    /// <summary>To customs, when the parcel arrives.</summary>
    Border = 1,

    /// <summary>To the seller, with the price.</summary>
    Seller = 2,

    /// <summary>To the carrier, at delivery.</summary>
    Carrier = 3,
}
