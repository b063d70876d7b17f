namespace Clearance.Outlook;

/// <summary>One rate of two carriers.</summary>
/// <remarks>The default is 0 of both. Equality is that of both values. Immutable, safe to share between threads.</remarks>
/// <param name="First">The rate of the first.</param>
/// <param name="Second">The rate of the second.</param>
public readonly record struct RateComparison(RateEstimate First, RateEstimate Second)
{
    /// <summary>Whether the first is better beyond doubt: its interval lies wholly below the other's. Too little was counted where neither is.</summary>
    public bool IsFirstLower => First.High < Second.Low;

    /// <summary>Whether the second is better beyond doubt.</summary>
    public bool IsSecondLower => Second.High < First.Low;
}
