using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

/// <summary>A document requirement; <see cref="AnyOf"/> lists sets, any one of which satisfies it whole.</summary>
internal sealed record PaperDocument : RuleDocument
{
    public required string Need { get; init; }

    public required string Stage { get; init; }

    public required string Supplier { get; init; }

    public Located? When { get; init; }

    public required ImmutableArray<ImmutableArray<Located>> AnyOf { get; init; }

    public LocalizedText? Name { get; init; }
}
