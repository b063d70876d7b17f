using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Clearance.Json;

/// <summary>Where in an input a value stands: members and items of JSON, or a text such as the row and column of a table. Made to text only when asked, so that a sound or a hostile input does not make it costly; equal if the texts are.</summary>
internal sealed class InputPath : IEquatable<InputPath>
{
    private readonly InputPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private InputPath(InputPath? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>The whole input.</summary>
    public static InputPath Root { get; } = new(null, "", 0);

    public static implicit operator InputPath(string text) => new(null, text, 0);

    public InputPath Member(string name) => new(this, name, 0);

    public InputPath Item(int index) => new(this, null, index);

    public bool Equals([NotNullWhen(true)] InputPath? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as InputPath);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => (_parent, _name) switch
    {
        (null, _) => _name!,
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{_parent}[{_index}]"),
        _ => Join(_parent.ToString(), _name),
    };

    private static string Join(string parent, string name)
    {
        if (!IsPlain(name))
        {
            return $"{parent}['{Quoted.Cut(name)}']";
        }

        return parent.Length == 0 ? name : $"{parent}.{name}";
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= Quoted.Length && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
