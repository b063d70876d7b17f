namespace Clearance.Outlook;

/// <summary>Days until delivery: one in ten parcels is there by the first, half by the second, nine in ten by the third.</summary>
/// <remarks>Whole days from 0, rising. The default is 0, 0, 0. Immutable, safe to share between threads.</remarks>
/// <param name="P10">The tenth percentile, in days.</param>
/// <param name="P50">The median, in days.</param>
/// <param name="P90">The ninetieth percentile, in days.</param>
public readonly record struct DayQuantiles(int P10, int P50, int P90);
