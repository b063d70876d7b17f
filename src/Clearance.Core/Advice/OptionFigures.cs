using Clearance.Outlook;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>The figures of an open option that advice compares.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Total">The sum of all charges that are not waived.</param>
/// <param name="Days">Days to delivery; null where nothing is assumed of them.</param>
/// <param name="Inspection">The chance of an inspection; null where nothing is assumed of it. It never lowers a total.</param>
/// <param name="Steps">How many steps the procedure takes.</param>
/// <param name="Papers">How many papers the buyer has to supply and is not known to have.</param>
public sealed record OptionFigures(Money Total, DayQuantiles? Days, Percentage? Inspection, int Steps, int Papers)
{
    /// <summary>The days between the tenth and the ninetieth percentile; null where nothing is assumed of them.</summary>
    public int? Spread => Days is { } days ? days.P90 - days.P10 : null;

    /// <summary>Steps and papers together.</summary>
    public int Effort => Steps + Papers;
}
