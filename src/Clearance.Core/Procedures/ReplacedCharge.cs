using Clearance.Formulas.Programs;

namespace Clearance.Procedures;

/// <summary>A charge of the rulebook in whose place a part in C# stands.</summary>
internal sealed record ReplacedCharge(Scope Scope, Slot? When, Slot? Base, Slot? Rate, Slot Assessed);
