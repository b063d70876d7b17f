namespace Clearance.Formulas.Programs;

/// <summary>One step: what is done for each element of a scope, from which slots, into which. Unused operands are -1.</summary>
internal readonly record struct Instruction(Op Op, Scope Scope, int Target, int A, int B = -1, int C = -1, int Data = -1);
