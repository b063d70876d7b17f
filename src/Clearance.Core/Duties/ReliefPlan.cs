using Clearance.Formulas.Programs;
using Clearance.Slots;

namespace Clearance.Duties;

/// <summary>A compiled relief: the text with its placeholders, and the slot that is true where it applies.</summary>
internal sealed record ReliefPlan(ReliefDefinition Definition, Note? Because, Slot When, Scope Scope);
