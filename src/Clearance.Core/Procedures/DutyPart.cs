using System.Collections.Frozen;
using Clearance.Duties;
using Clearance.Formulas.Programs;

namespace Clearance.Procedures;

/// <summary>Whether there is a charge, its base, rate and amount; and what is due of the charges before it.</summary>
internal sealed record DutyPart(
    IDutyCalculator Calculator,
    Slot Present,
    Slot Base,
    Slot Rate,
    Slot Amount,
    FrozenDictionary<string, (Slot Due, Scope Scope)> Before,
    ReplacedCharge? Replaced) : PartPlan;
