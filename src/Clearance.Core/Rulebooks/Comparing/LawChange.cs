using System.Text.Json;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Rulebooks.Comparing;

/// <summary>One thing that differs between two states of law.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Kind">What of the rulebook it is.</param>
/// <param name="Within">The procedure of a rule or the table of a row; null for what stands by itself and for rules of all procedures.</param>
/// <param name="Name">The name: of a parameter, a rule, a procedure; the key cells of a row with <c>|</c> between them.</param>
/// <param name="Field">What of it differs, such as <c>rate</c>, <c>because.en</c> or a column; null where the whole begins or ends, and for the value of a parameter.</param>
/// <param name="Before">How the rulebook wrote it before; null where it was not there.</param>
/// <param name="After">How the rulebook writes it after; null where it is not there.</param>
/// <param name="SourceBefore">The law behind it before; null where it was not there, or where no law is cited for such things.</param>
/// <param name="SourceAfter">The law behind it after; null where it is not there, or where no law is cited for such things.</param>
/// <param name="Label">The name for people; null where the rulebook gives none.</param>
public sealed record LawChange(
    LawKind Kind,
    string? Within,
    string Name,
    string? Field,
    string? Before,
    string? After,
    LegalSource? SourceBefore,
    LegalSource? SourceAfter,
    LocalizedText? Label)
{
    /// <summary>The territories for which a parameter is written; empty: all, and for what is no parameter.</summary>
    public ValueList<TerritoryCode> Territories { get; init; } = [];

    /// <summary>What differs, in one word: <c>personalLimit</c>, <c>cn.post.value-limit.require</c>, <c>articles[09020210].rate</c>.</summary>
    public string What => (Kind == LawKind.Row ? $"{Within}[{Name}]" : Within is null ? Name : $"{Within}.{Name}") + (Field is null ? "" : $".{Field}");

    /// <summary>The law behind what holds after; that behind what held before where it ended.</summary>
    public LegalSource? Source => SourceAfter ?? SourceBefore;

    /// <summary>Writes the change as one object, as the contract describes it.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="language">The language of the name; English where it has no other.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteJson(Utf8JsonWriter json, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(language);
        json.WriteStartObject();
        json.WriteString("what"u8, What);
        json.WriteString("kind"u8, Word(Kind));
        json.WriteString("name", Label?.In(language));
        json.WriteStartArray("territories"u8);
        foreach (TerritoryCode territory in Territories)
        {
            json.WriteStringValue(territory.ToString());
        }

        json.WriteEndArray();
        json.WriteString("before", Before);
        json.WriteString("after", After);
        json.WriteString("source", Source?.Cite());
        json.WriteString("evidence", Source is { } source ? Word(source.Evidence) : null);
        json.WriteString("sourceBefore", SourceBefore?.Cite());
        json.WriteString("sourceAfter", SourceAfter?.Cite());
        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
