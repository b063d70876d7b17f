using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

internal sealed record ReturnDocument : RuleDocument
{
    public required Located When { get; init; }

    public Located? Require { get; init; }

    public LocalizedText? Because { get; init; }

    public required ImmutableArray<Located> Refunds { get; init; }

    public required string By { get; init; }

    public ImmutableArray<DeadlineDocument> Within { get; init; } = [];

    public AllowanceReturnDocument? Restores { get; init; }

    public ImmutableArray<ImmutableArray<Located>> Documents { get; init; } = [];

    public ImmutableArray<LocalizedText> Steps { get; init; } = [];
}
