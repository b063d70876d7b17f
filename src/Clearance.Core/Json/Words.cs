using System.Collections.Immutable;

namespace Clearance.Json;

/// <summary>The words of a closed vocabulary and what they stand for, in both directions.</summary>
internal sealed class Words<T>
    where T : struct, Enum
{
    // Arrays: lists of pairs would be compiled anew for each enumeration when a process starts.
    private readonly string[] _words;
    private readonly T[] _values;
    private TextShape<T>? _shape;

    public Words(params (string Word, T Value)[] pairs)
    {
        _words = new string[pairs.Length];
        _values = new T[pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            (_words[i], _values[i]) = pairs[i];
        }

        All = [.. _words];
    }

    public ImmutableArray<string> All { get; }

    public string WordOf(T value) => _words[Array.IndexOf(_values, value)];

    public bool TryFind(string word, out T value)
    {
        int at = Array.IndexOf(_words, word);
        value = at < 0 ? default : _values[at];
        return at >= 0;
    }

    /// <summary>The shape of a text that is one of the words.</summary>
    public TextShape<T> ToShape() => _shape ??= Shaped(isPersonal: false);

    /// <summary>The same where a caller may write what tells of a person, which no message then shows.</summary>
    public TextShape<T> ToPersonalShape() => Shaped(isPersonal: true);

    private TextShape<T> Shaped(bool isPersonal) => new($"one of {Quoted.List(All)}", TryFind) { Words = All, IsPersonal = isPersonal };
}
