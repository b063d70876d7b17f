namespace Clearance.Formulas.Programs;

/// <summary>What fills a slot: an instruction, a fact, or a constant (neither).</summary>
internal readonly record struct SlotInfo(Scope Scope, int Instruction, int Fact);
