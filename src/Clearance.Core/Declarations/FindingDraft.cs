using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>A finding before tax and exposure are known, with what differs from its kind.</summary>
internal sealed record FindingDraft(FindingKind Kind, string Path, string? Declared = null, string? Expected = null)
{
    public Severity Severity { get; init; } = Kind.Severity;

    public LocalizedText Mend { get; init; } = Kind.Mend;
}
