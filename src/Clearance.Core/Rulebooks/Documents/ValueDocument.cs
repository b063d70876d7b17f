using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

internal sealed record ValueDocument : RuleDocument
{
    public required Located Is { get; init; }

    public LocalizedText? Name { get; init; }
}
