using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

/// <summary>A step, a precaution or a warning: a text shown when its condition holds.</summary>
internal sealed record NoteDocument : RuleDocument
{
    public Located? When { get; init; }

    public required LocalizedText Text { get; init; }

    /// <summary>Where the texts stand.</summary>
    public required Place TextPlace { get; init; }
}
