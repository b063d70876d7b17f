using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;

namespace Clearance.Procedures;

/// <summary>A name that a formula reads, and the slot of its value.</summary>
internal sealed record NamedInput(string Name, FormulaType Type, Scope Scope, Slot Slot);
