using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Slots;

namespace Clearance.Outlook;

/// <summary>A compiled exposure.</summary>
internal sealed record ExposurePlan(string Id, Note Note, Slot? When, Slot? Maximum, LegalSource Source);
