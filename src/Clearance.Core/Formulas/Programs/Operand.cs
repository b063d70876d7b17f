using Clearance.Formulas.Types;

namespace Clearance.Formulas.Programs;

/// <summary>What a part of a formula became: type, scope and slot; a quoted code that still waits for its vocabulary has only its text.</summary>
internal readonly record struct Operand(FormulaType Type, Scope Scope, Slot Slot, string? Literal = null)
{
    public bool IsOpenLiteral => Literal is not null;
}
