using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

internal sealed record OutlookDocument : RuleDocument
{
    public Located? When { get; init; }

    public required Percentage Inspection { get; init; }

    public required int P10 { get; init; }

    public required int P50 { get; init; }

    public required int P90 { get; init; }
}
