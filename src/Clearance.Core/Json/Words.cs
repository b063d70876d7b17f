using System.Collections.Immutable;

namespace Clearance.Json;

/// <summary>The words of a closed vocabulary and what they stand for, in both directions.</summary>
internal sealed class Words<T>(params ImmutableArray<(string Word, T Value)> pairs)
    where T : struct, Enum
{
    public ImmutableArray<string> All { get; } = [.. pairs.Select(pair => pair.Word)];

    public string WordOf(T value) => pairs.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;

    public bool TryFind(string word, out T value)
    {
        foreach ((string known, T meant) in pairs)
        {
            if (known == word)
            {
                value = meant;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The shape of a text that is one of the words.</summary>
    public TextShape<T> ToShape() => new($"one of {Quoted.List(All)}", TryFind) { Words = All };
}
