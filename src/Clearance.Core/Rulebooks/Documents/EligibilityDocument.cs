using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

internal sealed record EligibilityDocument : RuleDocument
{
    public required Located Require { get; init; }

    public required LocalizedText Because { get; init; }

    /// <summary>Where the texts stand.</summary>
    public required Place TextPlace { get; init; }
}
