using Clearance.Formulas.Programs;

namespace Clearance.Duties;

/// <summary>A compiled relief: the slot that is true where it applies.</summary>
internal sealed record ReliefPlan(ReliefDefinition Definition, Slot When, Scope Scope);
