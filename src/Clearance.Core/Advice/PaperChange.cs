using Clearance.Documents;

namespace Clearance.Advice;

/// <summary>A paper that begins or ends to be asked for, or is asked for otherwise.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Before">What was asked for under the old law; null where it begins.</param>
/// <param name="After">What is asked for under the new law; null where it ends.</param>
public sealed record PaperChange(DocumentCheck? Before, DocumentCheck? After)
{
    /// <summary>The new requirement, or the old one where it ends.</summary>
    internal DocumentRequirement Known => (After ?? Before)!.Requirement;
}
