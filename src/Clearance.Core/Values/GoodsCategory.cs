using System.Diagnostics.CodeAnalysis;

namespace Clearance.Values;

/// <summary>A kind of goods by its path in the category vocabulary: <c>cosmetics.skin-care</c>.</summary>
/// <remarks>
/// <para>Paths go from the general to the special, parted by dots; only those of <c>docs/categories.md</c> exist. A category means all of its kind
/// that stand under none of its children: <c>shoes</c> are shoes of which no more is known.</para>
/// <para>A category is what a shop knows; it is no tariff classification, and whether goods are of a dear or ordinary class is for the law to say, not for a category.</para>
/// <para>Equality is that of the path. The default value has an empty path: no category.</para>
/// <para>Immutable, two bytes, safe to share between threads.</para>
/// </remarks>
public readonly record struct GoodsCategory
{
    private readonly ushort _first;

    internal GoodsCategory(ushort first) => _first = first;

    /// <summary>All categories; every parent stands right before its children.</summary>
    public static IReadOnlyList<GoodsCategory> All => CategoryVocabulary.Instance.All;

    /// <summary>The whole path; empty for the default value.</summary>
    public string Path => CategoryVocabulary.Instance.Paths[_first];

    /// <summary>What people call it.</summary>
    public LocalizedText Name => CategoryVocabulary.Instance.Names[_first];

    /// <summary>The next more general category; null for a top one.</summary>
    public GoodsCategory? Parent => CategoryVocabulary.Instance.Parents[_first] is var parent and > 0 ? new GoodsCategory(parent) : null;

    /// <summary>Chapters, headings or subheadings of HS 2022 where its goods are usually found, as 2 to 6 digits; a hint for people, never a classification.</summary>
    public ValueList<string> HsPrefixes => CategoryVocabulary.Instance.HsPrefixes[_first];

    /// <summary>Place in the tree walked from the top, from 1; 0 is no category. It may differ between versions of the library.</summary>
    internal int First => _first;

    /// <summary>Place of the last category under this one: x is y or under it if y.First ≤ x.First ≤ y.Last.</summary>
    internal int Last => CategoryVocabulary.Instance.Lasts[_first];

    /// <summary>Reads a path of the vocabulary.</summary>
    /// <exception cref="FormatException">An unknown path; the message names the nearest.</exception>
    public static GoodsCategory Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out GoodsCategory category) ? category : throw new FormatException(
            $"'{Shown.Text(s)}' is no category of the vocabulary (docs/categories.md).{NearestWords.Ask(CategoryVocabulary.Instance.Nearest(s))}");
    }

    /// <summary>Reads a path of the vocabulary; false, and no category, if it is unknown.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out GoodsCategory category) => TryParse(s.AsSpan(), out category);

    /// <inheritdoc cref="TryParse(string?, out GoodsCategory)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out GoodsCategory category)
    {
        bool known = CategoryVocabulary.Instance.TryFind(s, out ushort first);
        category = new GoodsCategory(first);
        return known;
    }

    /// <summary>True if this is <paramref name="category"/> or one of its kind; no category is under none but itself.</summary>
    public bool IsOrIsUnder(GoodsCategory category) => category.First <= First && First <= category.Last;

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
