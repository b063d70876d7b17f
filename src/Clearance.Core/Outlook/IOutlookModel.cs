using Clearance.Modes;

namespace Clearance.Outlook;

/// <summary>Foretells inspection and days to delivery of a parcel in a procedure.</summary>
/// <remarks>Called when a report is asked for its outlook, by many threads at once. The answer must depend on the context alone.</remarks>
public interface IOutlookModel
{
    /// <summary>What is to be expected; null where nothing can be said.</summary>
    /// <param name="context">What is known; every charge comes before the outlook.</param>
    ClearanceOutlook? Predict(in EvaluationContext context);
}
