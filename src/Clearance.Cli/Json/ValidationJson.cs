using System.Text.Json;
using Clearance.Cli.Texts;
using Clearance.Law;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Contents;
using Clearance.Values;

namespace Clearance.Cli.Json;

/// <summary>What validation of a rulebook found, as JSON.</summary>
internal static class ValidationJson
{
    public static void Write(ValueList<RulebookError> errors, Stream output) => JsonAnswer.Write(output, json =>
    {
        json.WriteBoolean("loads"u8, value: false);
        json.WriteList("errors", errors, error => json.WriteObject(() =>
        {
            json.WriteString("code"u8, error.Code);
            json.WriteString("file"u8, error.File);
            json.WriteNumber("line"u8, error.Line);
            json.WriteNumber("column"u8, error.Column);
            json.WriteString("path"u8, error.Path);
            json.WriteString("message"u8, error.Message);
        }));
    });

    public static void Write(Rulebook rulebook, Stream output) => JsonAnswer.Write(output, json =>
    {
        RulebookContents contents = rulebook.Describe();
        json.WriteBoolean("loads"u8, value: true);
        json.WriteList<RulebookError>("errors", [], static _ => { });
        json.WriteString("jurisdiction"u8, rulebook.Jurisdiction);
        json.WriteString("version"u8, rulebook.Version);
        json.WriteTexts("procedures", contents.Procedures.Select(static p => p.Definition.Id));
        json.WriteList("territories", contents.Territories, territory => json.WriteObject(() => WriteTerritory(json, territory)));
        json.WriteList("tables", contents.Tables, table => json.WriteObject(() =>
        {
            json.WriteString("name"u8, table.Name);
            json.WriteNumber("rows"u8, table.Rows.Count);
        }));
        json.WriteStartObject("sources"u8);
        foreach (EvidenceGrade grade in Enum.GetValues<EvidenceGrade>())
        {
            json.WriteNumber(Shapes.Word(grade), contents.Sources.Count(s => s.Evidence == grade));
        }

        json.WriteEndObject();
    });

    private static void WriteTerritory(Utf8JsonWriter json, TerritoryOutline territory)
    {
        json.WriteString("territory"u8, territory.Territory.ToString());
        json.WriteString("currency"u8, territory.Currency.Code);
        json.WriteList("editions", territory.Editions, edition => json.WriteObject(() => json.WriteSpan(edition)));
    }
}
