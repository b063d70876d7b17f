using System.Text.Json;
using Clearance.Cli.Answers;
using Clearance.Cli.Texts;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Contents;

namespace Clearance.Cli.Json;

/// <summary>The rulebooks, or one of them on a day, as JSON.</summary>
internal static class RulebookJson
{
    public static void WriteAll(IEnumerable<Rulebook> rulebooks, string language, Stream output) => JsonAnswer.Write(output, json =>
        json.WriteList("rulebooks", rulebooks, rulebook => json.WriteObject(() =>
        {
            RulebookContents contents = rulebook.Describe();
            WriteHead(json, rulebook, contents, language);
            json.WriteTexts("territories", rulebook.Territories.Select(static t => t.ToString()));
            json.WriteTexts("procedures", contents.Procedures.Select(static p => p.Definition.Id));
        })));

    public static void Write(RulebookView view, string language, Stream output) => JsonAnswer.Write(output, json =>
    {
        RulebookContents contents = view.Contents;
        WriteHead(json, view.Rulebook, contents, language);
        json.WriteString("on"u8, Shapes.Of(view.On));
        json.WriteTexts("uses", contents.Uses);
        json.WriteList("territories", contents.Territories, territory => json.WriteObject(() =>
        {
            json.WriteString("territory"u8, territory.Territory.ToString());
            json.WriteString("currency"u8, territory.Currency.Code);
            WriteEdition(json, view.EditionOf(territory));
        }));
        json.WriteList("procedures", contents.Procedures, procedure => json.WriteObject(() => WriteProcedure(json, procedure, view.On, language)));
        json.WriteList("parameters", view.Parameters, parameter => json.WriteObject(() => WriteParameter(json, parameter, language)));
        json.WriteList("tables", contents.Tables, table => json.WriteObject(() =>
        {
            json.WriteString("name"u8, table.Name);
            json.WriteTexts("keys", table.Keys);
            json.WriteTexts("columns", table.Columns);
            json.WriteNumber("rows"u8, table.Rows.Count);
            json.WriteNumber("rowsInForce"u8, table.Rows.Count(r => r.Contains(view.On)));
        }));
        json.WriteList("changes", view.Changes(), change => json.WriteObject(() =>
        {
            json.WriteString("on"u8, Shapes.Of(change.On));
            json.WriteTexts("territories", change.Territories.Select(static t => t.ToString()));
            json.WriteTexts("what", new Wording(language).Sum(change.Law));
            json.WriteLaw(change.Law, language);
        }));
        json.WriteList("sources", contents.Sources, source => json.WriteObject(() => WriteSource(json, source)));
    });

    private static void WriteHead(Utf8JsonWriter json, Rulebook rulebook, RulebookContents contents, string language)
    {
        json.WriteString("jurisdiction"u8, rulebook.Jurisdiction);
        json.WriteString("name"u8, contents.Name.In(language));
        json.WriteString("version"u8, rulebook.Version);
        json.WriteText("checkedOn", Shapes.OfOrNull(rulebook.CheckedOn));
        json.WriteText("firstDay", Shapes.OfOrNull(rulebook.FirstDay));
    }

    private static void WriteEdition(Utf8JsonWriter json, EffectivePeriod? edition)
    {
        if (edition is not { } known)
        {
            json.WriteNull("edition"u8);
            return;
        }

        json.WriteStartObject("edition"u8);
        json.WriteSpan(known);
        json.WriteEndObject();
    }

    private static void WriteProcedure(Utf8JsonWriter json, ProcedureOutline procedure, DateOnly on, string language)
    {
        ProcedureDefinition definition = procedure.Definition;
        json.WriteString("id"u8, definition.Id);
        json.WriteString("name"u8, definition.Name.In(language));
        json.WriteString("mode"u8, Shapes.Word(definition.Mode));
        json.WriteTexts("channels", definition.Channels.Select(Shapes.Word));
        json.WriteTexts("territories", procedure.Territories.Select(static t => t.ToString()));
        json.WriteText("declarant", definition.Declarant);
        json.WriteSpan(procedure.Period);
        json.WriteBoolean("inForce"u8, procedure.Period.Contains(on));
    }

    private static void WriteParameter(Utf8JsonWriter json, ParameterOutline parameter, string language)
    {
        json.WriteString("name"u8, parameter.Name);
        json.WriteText("label", parameter.Label?.In(language));
        json.WriteString("value"u8, parameter.Value);
        json.WriteSpan(parameter.Period);
        json.WriteTexts("territories", parameter.Territories.Select(static t => t.ToString()));
        json.WriteString("source"u8, parameter.Source.Cite());
        json.WriteString("evidence"u8, Shapes.Word(parameter.Source.Evidence));
    }

    private static void WriteSource(Utf8JsonWriter json, LegalSource source)
    {
        json.WriteString("id"u8, source.Id);
        json.WriteString("title"u8, source.Title);
        json.WriteText("issuer", source.Issuer);
        json.WriteText("number", source.Number);
        json.WriteText("published", Shapes.OfOrNull(source.Published));
        json.WriteText("url", source.Url);
        json.WriteString("evidence"u8, Shapes.Word(source.Evidence));
    }
}
