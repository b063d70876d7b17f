using System.Collections.Immutable;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Law;

namespace Clearance.Duties;

/// <summary>A compiled charge: where its condition, base, rate and amounts stand.</summary>
internal sealed record ChargePlan
{
    public required ChargeDefinition Definition { get; init; }

    public required Scope Scope { get; init; }

    public Slot? When { get; init; }

    public Slot? Base { get; init; }

    public Slot? Rate { get; init; }

    /// <summary>The amount before floor and rounding.</summary>
    public required Slot Amount { get; init; }

    public required Slot Assessed { get; init; }

    public required Slot Due { get; init; }

    /// <summary>A code slot: the number of the relief in <see cref="Reliefs"/> that waives.</summary>
    public required Slot WaivedBy { get; init; }

    public required ImmutableArray<ReliefPlan> Reliefs { get; init; }

    public RoundingRule? Rounding { get; init; }

    /// <summary>The weakest evidence of the rule itself and of the parameters and values that it reads; rows of tables come on top.</summary>
    public required EvidenceGrade Evidence { get; init; }
}
