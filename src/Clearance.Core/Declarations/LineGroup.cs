using System.Collections.Immutable;

namespace Clearance.Declarations;

/// <summary>Lines and the items that they mean: several lines for one item, or one line for several items.</summary>
internal sealed record LineGroup(ImmutableArray<int> Lines, ImmutableArray<int> Items);
