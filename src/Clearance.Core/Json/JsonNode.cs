using System.Runtime.InteropServices;

namespace Clearance.Json;

/// <summary>A JSON value as written, with its place.</summary>
internal sealed class JsonNode(string file, JsonNode? parent, string? key, int index, JsonKind kind, int line, int column)
{
    // Most values are neither objects nor lists.
    private List<JsonMember>? _members;
    private List<JsonNode>? _items;
    private InputPath? _path;

    public JsonKind Kind { get; } = kind;

    /// <summary>The text of a string, a number as written, <c>true</c> or <c>false</c>; otherwise empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the string was written with escapes, so that positions in <see cref="Text"/> are not positions in the file.</summary>
    public bool HasEscapes { get; init; }

    /// <summary>Members in the order of the file, duplicates included.</summary>
    public ReadOnlySpan<JsonMember> Members => CollectionsMarshal.AsSpan(_members);

    /// <summary>The names of the members.</summary>
    public IEnumerable<string> Names => _members?.Select(static member => member.Name) ?? [];

    public ReadOnlySpan<JsonNode> Items => CollectionsMarshal.AsSpan(_items);

    /// <summary>The place of the first character of the value.</summary>
    public Place Place => new(file, Path, line, column);

    /// <summary>The place of the first character inside the quotation marks; with escapes that of the mark itself.</summary>
    public Place TextPlace => HasEscapes || Kind != JsonKind.Text ? Place : new Place(file, Path, line, column + 1);

    /// <summary>The text and the place of its first character.</summary>
    public Located Located => new(Text, TextPlace) { IsAsWritten = !HasEscapes };

    private InputPath Path => _path ??= parent is null ? InputPath.Root : key is null ? parent.Path.Item(index) : parent.PathOf(key);

    /// <summary>The first member of a name; null where there is none.</summary>
    public JsonMember? Find(string name)
    {
        foreach (JsonMember member in Members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }

    public void Add(JsonMember member) => (_members ??= []).Add(member);

    public void Add(JsonNode item) => (_items ??= []).Add(item);

    /// <summary>The path that a member of this object has, or would have.</summary>
    public InputPath PathOf(string member) => Path.Member(member);
}
