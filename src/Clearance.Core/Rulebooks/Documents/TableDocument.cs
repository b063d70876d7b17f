using System.Collections.Immutable;
using Clearance.Json;

namespace Clearance.Rulebooks.Documents;

internal sealed record TableDocument(
    Located Name,
    ImmutableArray<Located> Keys,
    ImmutableArray<ColumnDocument> Columns,
    ImmutableArray<RowDocument> Rows)
{
    /// <summary>Whether every row could be read; otherwise words may be lacking that only a faulty row has.</summary>
    public bool IsWhole { get; init; } = true;
}
