using System.Collections.Immutable;
using Clearance.Json;

namespace Clearance.Rulebooks.Documents;

internal sealed record TableDocument(
    Located Name,
    ImmutableArray<Located> Keys,
    ImmutableArray<ColumnDocument> Columns,
    ImmutableArray<RowDocument> Rows);
