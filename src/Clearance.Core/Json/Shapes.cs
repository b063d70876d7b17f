using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Clearance.Values;

namespace Clearance.Json;

/// <summary>The shapes of values that several kinds of files hold.</summary>
internal static class Shapes
{
    /// <summary>The length of a text where nothing else is said, in UTF-16 units.</summary>
    public const int UsualLength = 500;

    public static BooleanShape Boolean { get; } = new();

    public static TextShape<CountryCode> Country { get; } =
        new("a country of ISO 3166-1 in two capitals, such as \"JP\"", CountryCode.TryParse)
        {
            Pattern = "^[A-Z]{2}$",
            Nearest = CountryList.Instance.Nearest,
        };

    public static TextShape<TerritoryCode> Territory { get; } =
        new("a country of ISO 3166-1, with or without a subdivision, such as \"CN\" or \"CA-ON\"", TerritoryCode.TryParse)
        {
            Pattern = "^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
            Nearest = static text => CountryList.Instance.Nearest(text.Split('-')[0]),
        };

    public static TextShape<Currency> Currency { get; } =
        new("a currency of ISO 4217 in three capitals, such as \"CNY\"", TryCurrency)
        {
            Pattern = "^[A-Z]{3}$",
            Nearest = NearestCurrencies,
        };

    public static TextShape<GoodsCategory> Category { get; } =
        new("a path of the vocabulary in docs/categories.md, such as \"cosmetics.skin-care\"", GoodsCategory.TryParse)
        {
            Words = CategoryVocabulary.Instance.Paths[1..],
            Nearest = CategoryVocabulary.Instance.Nearest,
        };

    public static TextShape<DocumentType> Document { get; } =
        new("a word of the vocabulary in docs/documents.md, such as \"commercial-invoice\"", DocumentType.TryParse)
        {
            Words = DocumentVocabulary.Instance.Words[1..],
        };

    public static TextShape<Percentage> Percentage { get; } =
        new("a percentage from 0 to 1000 with at most 4 decimals, such as \"13%\"", Values.Percentage.TryParse)
        {
            Pattern = "^[0-9]+(\\.[0-9]{1,4}0*)?%$",
            Explain = static text => text.EndsWith('%') && PlainDecimal.TryParse(text.AsSpan(0, text.Length - 1), true, out _)
                ? new Refusal(ErrorCodes.OutOfRange, "a percentage lies between 0 and 1000 and has at most 4 decimals.")
                : null,
        };

    public static TextShape<DateOnly> Date { get; } =
        new("a day as YYYY-MM-DD, such as \"2026-11-23\"", TryDate) { Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };

    /// <summary>Texts of people in several languages.</summary>
    public static Shape<LocalizedText> Texts => TextsShape.Instance;

    /// <summary>A text of any form within a length.</summary>
    public static TextShape<string> Text(string meaning, int mostCharacters = UsualLength, bool isPersonal = false) =>
        new(meaning, AnyText) { MostCharacters = mostCharacters, IsPersonal = isPersonal };

    /// <summary>A text that must not be empty.</summary>
    public static TextShape<string> Filled(string meaning, int mostCharacters = UsualLength, bool isPersonal = false) =>
        new(meaning, FilledText) { MostCharacters = mostCharacters, IsPersonal = isPersonal, Pattern = "\\S" };

    /// <summary>A text of a form that a predicate knows.</summary>
    public static TextShape<string> Form(string meaning, string pattern, Predicate<string> isOfForm) =>
        new(meaning, (string text, [MaybeNullWhen(false)] out string value) =>
        {
            value = text;
            return isOfForm(text);
        })
        { Pattern = pattern };

    /// <summary>One of a few words.</summary>
    public static TextShape<string> Word(params ImmutableArray<string> words) =>
        new($"one of {Quoted.List(words)}", (string text, [MaybeNullWhen(false)] out string value) =>
        {
            value = text;
            return words.Contains(text, StringComparer.Ordinal);
        })
        { Words = words };

    /// <summary>The text of a shape together with its place.</summary>
    public static Shape<Located> Located<T>(Shape<T> shape) => new MappedShape<T, Located>(shape, static (_, node) => node.Located);

    public static ListShape<T> List<T>(string meaning, Shape<T> item, int least = 0, int most = 10_000) => new(meaning, item, least, most);

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static IReadOnlyList<string> NearestCurrencies(string text) => NearestWords.Find(text, Values.Currency.All.Select(currency => currency.Code));

    private static bool TryCurrency(string text, out Currency value) => Values.Currency.TryParse(text, out value) && value != default;

    private static bool AnyText(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return true;
    }

    private static bool FilledText(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return !string.IsNullOrWhiteSpace(text);
    }
}
