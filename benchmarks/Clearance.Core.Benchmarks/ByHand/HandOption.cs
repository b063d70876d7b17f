namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>One procedure evaluated by hand.</summary>
/// <typeparam name="T">Yuan as <see cref="decimal"/>; as <see cref="long"/> fen, and what is not rounded in millionths of a yuan.</typeparam>
internal sealed class HandOption<T>(HandCharges<T> charges, HandOutlook outlook)
    where T : struct
{
    public HandCharges<T> Charges { get; } = charges;

    public HandOutlook Outlook { get; } = outlook;

    public HandReasons Reasons { get; set; }

    public bool IsOpen => Reasons == HandReasons.None;

    public T CustomsValue { get; set; }

    public T Total { get; set; }

    public T DueAtBorder { get; set; }

    public bool HasDuty { get; set; }

    public HandPapers Papers { get; set; }

    public HandNotes Notes { get; set; }

    public HandDrivers Drivers { get; set; }

    public HandExposures Exposures { get; set; }

    /// <summary>The highest fine for a false declaration of articles; as <see cref="long"/> in ten-millionths of a yuan.</summary>
    public T HighestFine { get; set; }
}
