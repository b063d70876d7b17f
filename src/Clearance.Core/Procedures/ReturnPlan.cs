using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Procedures;

/// <summary>A compiled rule on returned goods: when it holds, which charges come back, from whom, until when and with which papers.</summary>
internal sealed record ReturnPlan(
    string Id,
    Slot When,
    Scope Scope,
    ImmutableArray<string> Refunds,
    string By,
    ImmutableArray<ReturnDeadline> Deadlines,
    ValueList<ValueList<DocumentType>> Documents,
    LegalSource Source);
