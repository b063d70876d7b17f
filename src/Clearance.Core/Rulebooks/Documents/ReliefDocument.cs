using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

internal sealed record ReliefDocument : RuleDocument
{
    public required Located When { get; init; }

    public required ImmutableArray<Located> Waives { get; init; }

    public LocalizedText? Because { get; init; }
}
