using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;

namespace Clearance.Slots;

/// <summary>The name in braces in a text, the slot of its value, and how it is shown.</summary>
internal readonly record struct Placeholder(string Name, Slot Slot, TypeKind Type);
