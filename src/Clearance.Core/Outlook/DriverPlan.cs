using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Slots;

namespace Clearance.Outlook;

/// <summary>A compiled driver: it counts where its condition is true; one that is not known counts as none.</summary>
internal sealed record DriverPlan(string Id, decimal Odds, Note Note, Slot When, LegalSource Source);
