using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Procedures;

/// <summary>A compiled rule on returned goods: which returns it is about, what it asks of them, which charges come back, from whom, until when and with which papers.</summary>
internal sealed record ReturnRule
{
    public required string Id { get; init; }

    /// <summary>Which returns the rule is about; of others it says nothing.</summary>
    public required Slot When { get; init; }

    /// <summary>What it asks of them; where that is false, nothing comes back. Null: nothing.</summary>
    public Slot? Require { get; init; }

    /// <summary>Why nothing comes back where <see cref="Require"/> is false.</summary>
    public LocalizedText? Because { get; init; }

    public required ImmutableArray<string> Refunds { get; init; }

    public required string By { get; init; }

    public required ImmutableArray<RuleDeadline> Deadlines { get; init; }

    public AllowanceReturn? Restores { get; init; }

    public required ValueList<ValueList<DocumentType>> Documents { get; init; }

    public required ImmutableArray<LocalizedText> Steps { get; init; }

    public required LegalSource Source { get; init; }
}
