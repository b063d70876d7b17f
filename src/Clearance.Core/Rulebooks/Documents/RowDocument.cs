using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Law;

namespace Clearance.Rulebooks.Documents;

/// <summary>A row: cells as written, in the order of the table's keys and columns; an empty cell is "".</summary>
internal sealed record RowDocument(
    ImmutableArray<string> Keys,
    ImmutableArray<string> Columns,
    EffectivePeriod Period,
    Located Source,
    Place Place);
