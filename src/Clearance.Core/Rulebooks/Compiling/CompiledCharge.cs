using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Formulas.Binding;
using Clearance.Formulas.Programs;
using Clearance.Json;

namespace Clearance.Rulebooks.Compiling;

/// <summary>A charge up to its assessed amount; what is due of it is compiled when a formula or the total reads it.</summary>
internal sealed record CompiledCharge(
    ChargeDefinition Definition,
    FormulaContext Context,
    Scope Scope,
    Slot? When,
    Slot? Base,
    Slot? Rate,
    Slot Amount,
    Slot Assessed,
    RoundingRule? Rounding)
{
    /// <summary>Where the rounding stands in the rulebook; nowhere for a charge in C#.</summary>
    public Place RoundingPlace { get; init; }
}
