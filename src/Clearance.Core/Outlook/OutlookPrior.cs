using Clearance.Law;
using Clearance.Values;

namespace Clearance.Outlook;

/// <summary>What is assumed of a procedure before anything was counted: how often parcels are inspected and how long they take.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
public sealed record OutlookPrior
{
    /// <summary>The most shipments that an assumption may weigh as much as.</summary>
    public const int MostWeight = 1_000_000;

    /// <summary>An assumption.</summary>
    /// <param name="inspection">How many of a hundred parcels are inspected, at most 100 %.</param>
    /// <param name="days">The days to delivery of parcels that are not inspected.</param>
    /// <param name="source">Where it is stated.</param>
    /// <param name="extraDays">The days that an inspection adds, independent of the others; null: not stated, and then nothing is added.</param>
    /// <param name="weight">How many own shipments outweigh half of it, 1 to 1,000,000: it counts as so many shipments seen.</param>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> or <paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More than 100 % are inspected, or the weight is out of its range.</exception>
    /// <exception cref="OverflowException">Inspected parcels may take more than 366 days.</exception>
    public OutlookPrior(Percentage inspection, DayDistribution days, LegalSource source, DayDistribution? extraDays = null, int weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inspection.Fraction, 1m, nameof(inspection));
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weight, MostWeight);
        Inspection = inspection;
        Days = days;
        ExtraDays = extraDays;
        InspectedDays = extraDays is null ? days : days.Then(extraDays);
        Weight = weight;
        Source = source;
    }

    /// <summary>How many of a hundred parcels are inspected.</summary>
    public Percentage Inspection { get; }

    /// <summary>The days to delivery of parcels that are not inspected.</summary>
    public DayDistribution Days { get; }

    /// <summary>The days that an inspection adds; null where they are not stated.</summary>
    public DayDistribution? ExtraDays { get; }

    /// <summary>The days to delivery of parcels that are inspected.</summary>
    public DayDistribution InspectedDays { get; }

    /// <summary>How many shipments it counts as.</summary>
    public int Weight { get; }

    /// <summary>Where it is stated.</summary>
    public LegalSource Source { get; }
}
