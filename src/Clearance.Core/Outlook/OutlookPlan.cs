using Clearance.Formulas.Programs;

namespace Clearance.Outlook;

/// <summary>A compiled prior: it counts where its condition, if it has one, is true.</summary>
internal sealed record OutlookPlan(ClearanceOutlook Outlook, Slot? When);
