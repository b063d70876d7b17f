using System.Collections.Immutable;

namespace Clearance.Core.Tests.Oracle;

/// <summary>The items that a charge per group takes together: those equal in all <paramref name="Keys"/>.</summary>
internal sealed record Group(ImmutableArray<string> Keys, ImmutableArray<int> Items)
{
    /// <summary>Whether it stands for all groups of a charge because a key is unknown, so that nobody can say which there are.</summary>
    public bool IsUnknown => Items.IsEmpty;
}
