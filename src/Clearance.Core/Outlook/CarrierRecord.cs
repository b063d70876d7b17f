using Clearance.Values;

namespace Clearance.Outlook;

/// <summary>What somebody's own shipments by one carrier and way came to: counts that take the place of assumptions.</summary>
/// <remarks>
/// <para>Each number is 0 to 10,000,000; a part never exceeds <see cref="Shipments"/>. The empty record says nothing and changes nothing.</para>
/// <para>Equality is that of all values. Immutable, safe to share between threads.</para>
/// </remarks>
public sealed record CarrierRecord
{
    /// <summary>The most shipments that a record counts.</summary>
    public const int MostShipments = 10_000_000;

    /// <summary>A record of so many shipments.</summary>
    /// <param name="shipments">All of them.</param>
    /// <param name="inspected">How many customs opened or held.</param>
    /// <param name="delayed">How many came later than promised.</param>
    /// <param name="damaged">How many came damaged.</param>
    /// <param name="lost">How many never came.</param>
    /// <param name="days">The days to delivery where they are known, each day once; null: of none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0 or above 10,000,000, or a part exceeds the shipments.</exception>
    /// <exception cref="ArgumentException">A day is listed twice, or more days are known than shipments came.</exception>
    public CarrierRecord(int shipments, int inspected = 0, int delayed = 0, int damaged = 0, int lost = 0, ValueList<DayCount>? days = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shipments);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shipments, MostShipments);
        Shipments = shipments;
        Inspected = Part(inspected, nameof(inspected));
        Delayed = Part(delayed, nameof(delayed));
        Damaged = Part(damaged, nameof(damaged));
        Lost = Part(lost, nameof(lost));
        Days = days ?? [];
        long delivered = 0;
        HashSet<int> seen = [];
        foreach (DayCount count in Days)
        {
            delivered += count.Parcels;
            if (!seen.Add(count.Day))
            {
                throw new ArgumentException($"Day {count.Day} is listed twice: add its parcels up.", nameof(days));
            }
        }

        if (delivered > shipments - lost)
        {
            throw new ArgumentException($"Days are known of {delivered} parcels, but only {shipments - lost} were sent and not lost.", nameof(days));
        }
    }

    /// <summary>The record of nobody.</summary>
    public static CarrierRecord Empty { get; } = new(0);

    /// <summary>All shipments.</summary>
    public int Shipments { get; }

    /// <summary>How many customs opened or held.</summary>
    public int Inspected { get; }

    /// <summary>How many came later than promised.</summary>
    public int Delayed { get; }

    /// <summary>How many came damaged.</summary>
    public int Damaged { get; }

    /// <summary>How many never came.</summary>
    public int Lost { get; }

    /// <summary>The days to delivery, where they are known.</summary>
    public ValueList<DayCount> Days { get; }

    private int Part(int value, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Shipments, parameter);
        return value;
    }
}
