using Clearance.Parcels;

namespace Clearance.Returns;

/// <summary>How many units of an item of the parcel are returned.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
public sealed record ReturnedItem
{
    /// <summary>The item, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0, or not below 1,000.</exception>
    public required int Index
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, ParcelLimits.MostItems);
            field = value;
        }
    }

    /// <summary>How many units come back, 1 to 10^6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 or above 10^6.</exception>
    public required int Quantity
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, ParcelLimits.MostQuantity);
            field = value;
        }
    }

    /// <summary>How many units of it came back before, 0 to 10^6; 0 unless stated. Refunds of parts that say so add up to the charge exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10^6.</exception>
    public int ReturnedBefore
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, ParcelLimits.MostQuantity);
            field = value;
        }
    }
}
