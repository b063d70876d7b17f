using System.Globalization;

namespace Clearance.Json;

/// <summary>A JSON value as written, with its place. Paths are made only where asked and kept only by what others stand in, so that a hostile text cannot make them costly.</summary>
internal sealed class JsonNode(string file, JsonNode? parent, string? key, int index, JsonKind kind, int line, int column)
{
    // Most values are neither objects nor lists.
    private List<JsonMember>? _members;
    private List<JsonNode>? _items;
    private string? _path;

    public JsonKind Kind { get; } = kind;

    /// <summary>The text of a string, a number as written, <c>true</c> or <c>false</c>; otherwise empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the string was written with escapes, so that positions in <see cref="Text"/> are not positions in the file.</summary>
    public bool HasEscapes { get; init; }

    /// <summary>Members in the order of the file, duplicates included.</summary>
    public IReadOnlyList<JsonMember> Members => _members ?? (IReadOnlyList<JsonMember>)[];

    public IReadOnlyList<JsonNode> Items => _items ?? (IReadOnlyList<JsonNode>)[];

    /// <summary>The place of the first character of the value.</summary>
    public Place Place => new(file, Path, line, column);

    /// <summary>The place of the first character inside the quotation marks; with escapes that of the mark itself.</summary>
    public Place TextPlace => HasEscapes || Kind != JsonKind.Text ? Place : new Place(file, Path, line, column + 1);

    /// <summary>The text and the place of its first character.</summary>
    public Located Located => new(Text, TextPlace) { IsAsWritten = !HasEscapes };

    private string Path => Kind is JsonKind.Object or JsonKind.List ? _path ??= MakePath() : MakePath();

    public void Add(JsonMember member) => (_members ??= []).Add(member);

    public void Add(JsonNode item) => (_items ??= []).Add(item);

    /// <summary>The path that a member of this object has, or would have.</summary>
    public string PathOf(string member)
    {
        string path = Path;
        if (!IsPlain(member))
        {
            return $"{path}['{Quoted.Cut(member)}']";
        }

        return path.Length == 0 ? member : $"{path}.{member}";
    }

    private string MakePath() => (parent, key) switch
    {
        (null, _) => "",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{parent.Path}[{index}]"),
        _ => parent.PathOf(key),
    };

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= Quoted.Length && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
