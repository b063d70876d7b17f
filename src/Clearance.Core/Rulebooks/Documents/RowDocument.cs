using System.Collections.Immutable;
using System.Globalization;
using Clearance.Json;
using Clearance.Law;

namespace Clearance.Rulebooks.Documents;

/// <summary>A row: cells as written, in the order of the table's keys and columns; an empty cell is "".</summary>
/// <param name="Keys">The key cells.</param>
/// <param name="Columns">The other cells.</param>
/// <param name="Period">When the row is in force.</param>
/// <param name="Source">The source that it cites.</param>
/// <param name="File">The file of the table.</param>
/// <param name="Number">Which row it is, counted from 1 with the header.</param>
/// <param name="Start">Where the row begins.</param>
/// <param name="KeyStarts">Where the key cells begin.</param>
internal sealed record RowDocument(
    ImmutableArray<string> Keys,
    ImmutableArray<string> Columns,
    EffectivePeriod Period,
    string Source,
    string File,
    int Number,
    (int Line, int Column) Start,
    ImmutableArray<(int Line, int Column)> KeyStarts)
{
    /// <summary>Where the row stands. Made when asked, since there are many rows and few are reported.</summary>
    public Place Place => new(File, PathOf(Number), Start.Line, Start.Column);

    /// <summary>The path of a row.</summary>
    public static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"row {number}");

    /// <summary>The place of a key cell; <paramref name="name"/> is the name of the key.</summary>
    public Place PlaceOfKey(int key, string name) => new(File, $"{PathOf(Number)}, column \"{name}\"", KeyStarts[key].Line, KeyStarts[key].Column);
}
