using System.Collections.Immutable;
using Clearance.Values;

namespace Clearance.Json;

/// <summary>A map from language to text; English is required, since it stands in for every language that is absent.</summary>
internal sealed class TextsShape : Shape<LocalizedText>
{
    public static readonly TextsShape Instance = new();

    private const int MostCharacters = 2_000;

    private readonly MapShape<string, string> _map = new(
        TextsMeaning,
        Shapes.Form("a language, such as \"en\" or \"zh\"", "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", IsLanguage),
        Shapes.Filled("a text that is not empty", MostCharacters),
        20);

    private const string TextsMeaning = "texts by language, English among them, such as { \"en\": \"…\" }";

    public override string Meaning => TextsMeaning;

    public override bool Takes(JsonKind kind) => kind == JsonKind.Object;

    public override void WriteSchema(SchemaWriter schema)
    {
        _map.WriteSchema(schema);
        schema.WriteWords("required", ["en"]);
    }

    protected override bool TryReadGiven(JsonNode node, JsonErrors errors, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out LocalizedText value)
    {
        value = null;
        long before = errors.Total;
        _map.TryRead(node, errors, out ImmutableArray<MapEntry<string, string>> texts);
        if (node.Kind == JsonKind.Object && node.Find("en") is null)
        {
            errors.Add(ErrorCodes.MissingKey, node.Place with { Path = node.PathOf("en") }, "\"en\" is missing: English stands in for every language that is absent. Write the English text.");
        }

        bool isRead = errors.Total == before;
        if (isRead)
        {
            value = new LocalizedText([.. texts.Select(static text => text.Key)], [.. texts.Select(static text => text.Value)]);
        }

        return isRead;
    }

    /// <summary>Language, script and region in the case of BCP 47, so that one language has one spelling.</summary>
    private static bool IsLanguage(string text) => text.Split('-') switch
    {
        [string language] => IsPrimary(language),
        [string language, string part] => IsPrimary(language) && (IsScript(part) || IsRegion(part)),
        [string language, string script, string region] => IsPrimary(language) && IsScript(script) && IsRegion(region),
        _ => false,
    };

    private static bool IsPrimary(string part) => part.Length is 2 or 3 && IsSmall(part);

    private static bool IsScript(string part) => part.Length == 4 && char.IsAsciiLetterUpper(part[0]) && IsSmall(part.AsSpan(1));

    private static bool IsRegion(string part) => part.Length == 2 && !part.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    private static bool IsSmall(ReadOnlySpan<char> letters) => !letters.ContainsAnyExceptInRange('a', 'z');
}
