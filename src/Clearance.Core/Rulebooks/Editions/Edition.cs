using System.Collections.Frozen;
using System.Collections.Immutable;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Procedures;
using Clearance.Rulebooks.Comparing;
using Clearance.Rulebooks.Compiling;
using Clearance.Values;

namespace Clearance.Rulebooks.Editions;

/// <summary>A rulebook's law in one territory between two dates on which anything changes. Immutable.</summary>
internal sealed record Edition
{
    public required string Jurisdiction { get; init; }

    public required TerritoryCode Territory { get; init; }

    public required Currency Currency { get; init; }

    public required EffectivePeriod Span { get; init; }

    public required string Version { get; init; }

    public DateOnly? CheckedOn { get; init; }

    /// <summary>The procedures in force, in the order of their ids.</summary>
    public required ImmutableArray<CompiledProcedure> Procedures { get; init; }

    /// <summary>The procedures of the territory that are not in force in this span.</summary>
    public required ImmutableArray<ProcedureDefinition> NotInForce { get; init; }

    /// <summary>Which day's rate of exchange a provider is asked for; null: that of the day itself.</summary>
    public RateDateRule? RateDate { get; init; }

    /// <summary>By the id of a procedure, where the law stands in its program; null in an edition that is not traced.</summary>
    public FrozenDictionary<string, LawTrace>? Traces { get; init; }

    public required Assumptions Assumptions { get; init; }

    public required Vocabularies Vocabularies { get; init; }
}
