using System.Collections.Frozen;

namespace Clearance.Rulebooks.Documents;

/// <summary>What of a rulebook could not be read. Its faults are reported, so nothing that follows from them is reported again.</summary>
internal sealed record Gaps
{
    public static Gaps None { get; } = new();

    /// <summary>Names that stand in the rulebook, of which an entry could not be read or of which two things bear one.</summary>
    public FrozenSet<string> Names { get; init; } = [];

    /// <summary>Whether names may be lacking that nobody can tell: a file of names, or an id, could not be read.</summary>
    public bool AnyName { get; init; }

    /// <summary>Whether the rulebook's first day could not be read.</summary>
    public bool FirstDay { get; init; }

    /// <summary>Whether schemes may be lacking.</summary>
    public bool Schemes { get; init; }
}
