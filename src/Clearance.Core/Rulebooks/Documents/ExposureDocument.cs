using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

internal sealed record ExposureDocument : RuleDocument
{
    public Located? When { get; init; }

    public Located? Maximum { get; init; }

    public required LocalizedText Text { get; init; }

    /// <summary>Where the texts stand.</summary>
    public required Place TextPlace { get; init; }
}
