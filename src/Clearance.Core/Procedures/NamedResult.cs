using System.Collections.Immutable;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Procedures;

/// <summary>A named result of a procedure as an explanation shows it: formula, what it reads, where it stands.</summary>
internal sealed record NamedResult(
    string Name,
    LocalizedText? Label,
    string Formula,
    ImmutableArray<NamedInput> Inputs,
    FormulaType Type,
    Scope Scope,
    Slot Slot,
    RoundingRule? Rounding,
    Slot Result,
    LegalSource Source);
