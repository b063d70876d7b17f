using System.Diagnostics.CodeAnalysis;

namespace Clearance.Values;

/// <summary>One text in several languages, English always among them.</summary>
/// <remarks>
/// <para>Languages are tags of BCP 47 (<c>en</c>, <c>zh</c>, <c>zh-Hant</c>), compared without regard to case.</para>
/// <para>Equality is that of all languages and their texts, ordinal. Immutable, safe to share between threads.</para>
/// </remarks>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private const string English = "en";
    private static readonly ValueList<string> s_own = [English, "zh"];

    private readonly string _english;
    private readonly ValueList<string> _texts;

    /// <summary>A text in English only.</summary>
    public LocalizedText(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        _english = english;
        Languages = [English];
        _texts = [english];
    }

    /// <summary>A text in the languages that are the keys.</summary>
    /// <exception cref="ArgumentException"><c>en</c> is missing, a language is empty or stands twice, or a text is null.</exception>
    public LocalizedText(IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        string[] languages = new string[texts.Count];
        string[] values = new string[texts.Count];
        int count = 0;
        foreach ((string language, string text) in texts)
        {
            if (string.IsNullOrWhiteSpace(language) || text is null)
            {
                throw new ArgumentException($"A language is empty or its text is null: '{language}'.", nameof(texts));
            }

            (languages[count], values[count]) = (language, text);
            count++;
        }

        (Languages, _texts) = InOrder(languages, values);
        for (int i = 1; i < languages.Length; i++)
        {
            if (string.Equals(languages[i - 1], languages[i], StringComparison.OrdinalIgnoreCase))
            {
                throw new ArgumentException($"The language '{languages[i]}' stands twice; case does not tell languages apart.", nameof(texts));
            }
        }

        _english = Find(English) ?? throw new ArgumentException("The English text (en) is missing; other languages stand beside it, never alone.", nameof(texts));
    }

    /// <summary>A text that was checked: languages that differ, English among them, and their texts.</summary>
    internal LocalizedText(string[] languages, string[] texts)
    {
        (Languages, _texts) = InOrder(languages, texts);
        _english = Find(English)!;
    }

    private LocalizedText(ValueList<string> languages, string english, ValueList<string> texts)
    {
        Languages = languages;
        _english = english;
        _texts = texts;
    }

    /// <summary>The languages that there are, sorted.</summary>
    public ValueList<string> Languages { get; }

    /// <summary>True if all languages and texts are equal.</summary>
    public static bool operator ==(LocalizedText? left, LocalizedText? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True if a language or a text differs.</summary>
    public static bool operator !=(LocalizedText? left, LocalizedText? right) => !(left == right);

    /// <summary>A text of this library in its two languages.</summary>
    internal static LocalizedText Of(string english, string chinese) => new(s_own, english, [english, chinese]);

    /// <summary>The text in a language; else in the language without its last parts (<c>zh-CN</c>: <c>zh</c>); else in English.</summary>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        for (string tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (Find(tag) is { } text)
            {
                return text;
            }
        }

        return _english;
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] LocalizedText? other) =>
        other is not null && _texts == other._texts && Languages.SequenceEqual(other.Languages, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() => _texts.GetHashCode();

    /// <summary>The English text.</summary>
    public override string ToString() => _english;

    private static (ValueList<string> Languages, ValueList<string> Texts) InOrder(string[] languages, string[] texts)
    {
        Array.Sort(languages, texts, StringComparer.OrdinalIgnoreCase);
        return (new ValueList<string>(languages), new ValueList<string>(texts));
    }

    private string? Find(string language)
    {
        for (int i = 0; i < Languages.Count; i++)
        {
            if (string.Equals(Languages[i], language, StringComparison.OrdinalIgnoreCase))
            {
                return _texts[i];
            }
        }

        return null;
    }
}
