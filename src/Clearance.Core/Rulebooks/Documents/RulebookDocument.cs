using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

/// <summary>A rulebook as read: every word checked by itself, nothing resolved or compiled yet. Of a faulty one it holds what is sound.</summary>
internal sealed record RulebookDocument
{
    public required Located Id { get; init; }

    public required string Version { get; init; }

    public required Currency Currency { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? CheckedOn { get; init; }

    public LocalizedText? Name { get; init; }

    public ImmutableArray<TerritoryDocument> Territories { get; init; } = [];

    public ImmutableArray<Located> Uses { get; init; } = [];

    public ImmutableArray<Located> Schemes { get; init; } = [];

    public ImmutableArray<AllowanceDocument> Allowances { get; init; } = [];

    public ImmutableArray<AssumptionDocument> Assumptions { get; init; } = [];

    public ImmutableArray<RateDateDocument> RateDates { get; init; } = [];

    public ImmutableArray<SourceDocument> Sources { get; init; } = [];

    public ImmutableArray<ParameterDocument> Parameters { get; init; } = [];

    public ImmutableArray<TableDocument> Tables { get; init; } = [];

    public ProcedureDocument? General { get; init; }

    public ImmutableArray<ProcedureDocument> Procedures { get; init; } = [];

    /// <summary>What could not be read; none in a rulebook without faults.</summary>
    public Gaps Gaps { get; init; } = Gaps.None;
}
