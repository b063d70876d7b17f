using Clearance.Json;

namespace Clearance.Rulebooks.Documents;

internal sealed record SplittingDocument : RuleDocument
{
    public Located? When { get; init; }

    public required Located Counted { get; init; }

    public required Located Limit { get; init; }

    public required Located Days { get; init; }
}
