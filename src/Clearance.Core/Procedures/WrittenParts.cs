using System.Collections.Frozen;
using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Outlook;

namespace Clearance.Procedures;

/// <summary>The parts of a procedure that are written in C#, and the slots that they may read.</summary>
internal sealed record WrittenParts
{
    public required Slot LineValue { get; init; }

    public required Slot Quantity { get; init; }

    public required Slot Freight { get; init; }

    public required Slot Insurance { get; init; }

    /// <summary>What is due of every charge.</summary>
    public required FrozenDictionary<string, (Slot Due, Scope Scope)> Charges { get; init; }

    public required ImmutableArray<PartPlan> Plans { get; init; }

    /// <summary>The outlook model; null where the rulebook's own outlook counts.</summary>
    public IOutlookModel? Outlook { get; init; }
}
