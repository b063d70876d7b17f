using Clearance.Formulas.Programs;

namespace Clearance.Formulas.Binding;

/// <summary>A column that a formula names: the slot of the row looked up, the scope, and the column's number.</summary>
internal readonly record struct TableColumn(Slot Row, Scope Scope, int Column);
