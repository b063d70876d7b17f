using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Slots;

namespace Clearance.Procedures;

/// <summary>A compiled step, precaution or warning.</summary>
internal sealed record NotePlan(string Id, Note Note, Slot? When, LegalSource Source);
