using System.Collections.Immutable;
using Clearance.Json;

namespace Clearance.Rulebooks.Documents;

internal sealed record ReturnDocument : RuleDocument
{
    public required Located When { get; init; }

    public required ImmutableArray<Located> Refunds { get; init; }

    public required string By { get; init; }

    public ImmutableArray<DeadlineDocument> Within { get; init; } = [];

    public ImmutableArray<ImmutableArray<Located>> Documents { get; init; } = [];
}
