using System.Diagnostics.CodeAnalysis;

namespace Clearance.Values;

/// <summary>A kind of paper or proof by its word in the document vocabulary: <c>commercial-invoice</c>.</summary>
/// <remarks>
/// <para>Only words of <c>docs/documents.md</c> exist. A word keeps its meaning for ever; codes of outside lists may be added to it.</para>
/// <para>Equality is that of the word. The default value has an empty word: no document.</para>
/// <para>Immutable, two bytes, safe to share between threads.</para>
/// </remarks>
public readonly record struct DocumentType
{
    internal DocumentType(ushort index) => Index = index;

    /// <summary>All kinds of documents in the order of the vocabulary.</summary>
    public static IReadOnlyList<DocumentType> All => DocumentVocabulary.Instance.All;

    /// <summary>The word, in lower case with dashes; empty for the default value.</summary>
    public string Word => DocumentVocabulary.Instance.Words[Index];

    /// <summary>Its codes in outside lists; none where no list is known to have the same document.</summary>
    public ValueList<DocumentCode> Codes => DocumentVocabulary.Instance.Codes[Index];

    /// <summary>What people call it.</summary>
    public LocalizedText Name => DocumentVocabulary.Instance.Names[Index];

    /// <summary>Place in <see cref="All"/>, from 1; 0 is no document. It may differ between versions of the library.</summary>
    internal ushort Index { get; }

    /// <summary>Reads a word of the vocabulary.</summary>
    /// <exception cref="FormatException">An unknown word; the message names the nearest.</exception>
    public static DocumentType Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out DocumentType document) ? document : throw new FormatException(
            $"'{Shown.Text(s)}' is no document of the vocabulary (docs/documents.md).{NearestWords.Ask(s, DocumentVocabulary.Instance.Words)}");
    }

    /// <summary>Reads a word of the vocabulary; false, and no document, if it is unknown.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out DocumentType document) => TryParse(s.AsSpan(), out document);

    /// <inheritdoc cref="TryParse(string?, out DocumentType)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out DocumentType document)
    {
        bool known = DocumentVocabulary.Instance.TryFind(s, out ushort index);
        document = new DocumentType(index);
        return known;
    }

    /// <summary>The word.</summary>
    public override string ToString() => Word;
}
