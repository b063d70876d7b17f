namespace Clearance.Outlook;

/// <summary>How many parcels took so many days.</summary>
/// <remarks>The default is no parcel on day 0. Equality is that of both values. Immutable, safe to share between threads.</remarks>
public readonly record struct DayCount
{
    /// <summary>So many parcels that took so many days.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is not 0 to 366, or <paramref name="parcels"/> not 0 to 10,000,000.</exception>
    public DayCount(int day, int parcels)
    {
        Day = DayDistribution.CheckDay(day, nameof(day));
        ArgumentOutOfRangeException.ThrowIfNegative(parcels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parcels, CarrierRecord.MostShipments);
        Parcels = parcels;
    }

    /// <summary>The whole days that they took, 0 to 366.</summary>
    public int Day { get; }

    /// <summary>How many parcels did, 0 to 10,000,000.</summary>
    public int Parcels { get; }
}
