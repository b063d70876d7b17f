using Clearance.Law;
using Clearance.Values;

namespace Clearance.Outlook;

/// <summary>How likely an inspection is and how long the way takes. No customs publish such figures: they are assumptions unless a user's own records replace them.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="InspectionProbability">The chance that customs open or hold the parcel, 0 % to 100 %.</param>
/// <param name="Days">Days until delivery.</param>
/// <param name="Source">Where the prior is stated.</param>
public sealed record ClearanceOutlook(Percentage InspectionProbability, DayQuantiles Days, LegalSource Source);
