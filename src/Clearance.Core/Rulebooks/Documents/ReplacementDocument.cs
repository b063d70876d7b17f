using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

/// <summary>What is sent free of charge in place of returned goods, and the charges that it does not owe.</summary>
internal sealed record ReplacementDocument : RuleDocument
{
    public required Located When { get; init; }

    public required ImmutableArray<Located> Free { get; init; }

    public required DeadlineDocument Within { get; init; }

    public required LocalizedText Text { get; init; }
}
