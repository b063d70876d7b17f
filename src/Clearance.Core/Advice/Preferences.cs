using System.Runtime.CompilerServices;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>What matters to a buyer: four weights from 0 (not at all) to 1, each 0.5 unless said otherwise, and two hard limits.</summary>
/// <remarks>Only the proportions of the weights count. Equality is that of all values. Immutable, safe to share between threads.</remarks>
public sealed record Preferences
{
    /// <summary>How much the total counts, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not 0 to 1.</exception>
    public decimal Cost
    {
        get;
        init => field = Weight(value);
    } = 0.5m;

    /// <summary>How much the median of the days to delivery counts, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not 0 to 1.</exception>
    public decimal Speed
    {
        get;
        init => field = Weight(value);
    } = 0.5m;

    /// <summary>How much the chance of an inspection and the spread of the days count, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not 0 to 1.</exception>
    public decimal Certainty
    {
        get;
        init => field = Weight(value);
    } = 0.5m;

    /// <summary>How much steps and papers that are still to be found count, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not 0 to 1.</exception>
    public decimal Effort
    {
        get;
        init => field = Weight(value);
    } = 0.5m;

    /// <summary>The last day on which the parcel may arrive; null: any.</summary>
    public DateOnly? ArriveBy { get; init; }

    /// <summary>The highest total that is acceptable, in the currency of the report; null: any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below 0.</exception>
    public Money? AtMost
    {
        get;
        init => field = NotNegative(value);
    }

    private static Money? NotNegative(Money? value, [CallerMemberName] string property = "") =>
        value is { Amount: < 0m } ? throw new ArgumentOutOfRangeException(property, "The highest total must be 0 or more.") : value;

    private static decimal Weight(decimal value, [CallerMemberName] string property = "") =>
        value is >= 0m and <= 1m ? value : throw new ArgumentOutOfRangeException(property, "A weight lies between 0 (does not count) and 1.");
}
