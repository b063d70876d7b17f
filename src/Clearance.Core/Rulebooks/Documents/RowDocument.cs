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
    Place Place)
{
    /// <summary>Where the key cells begin.</summary>
    public required ImmutableArray<(int Line, int Column)> KeyStarts { get; init; }

    /// <summary>The place of a key cell; <paramref name="name"/> is the name of the key.</summary>
    public Place PlaceOfKey(int key, string name) =>
        Place with { Path = $"{Place.Path}, column \"{name}\"", Line = KeyStarts[key].Line, Column = KeyStarts[key].Column };
}
