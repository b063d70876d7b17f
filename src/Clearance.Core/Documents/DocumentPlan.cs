using Clearance.Formulas.Programs;

namespace Clearance.Documents;

/// <summary>A compiled requirement: the slot that is true where it applies, or none where it always does.</summary>
internal sealed record DocumentPlan(DocumentRequirement Requirement, Slot? When);
