using System.Text.Json;
using Clearance.Documents;
using Clearance.Duties;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Values;

namespace Clearance;

/// <content>Options.</content>
internal static partial class ReportWriter
{
    private static void WriteOption(Utf8JsonWriter json, PlacedOption placed, string language)
    {
        ClearanceOption option = placed.Option;
        json.WriteStartObject();
        json.WriteString("procedure"u8, option.Procedure.Id);
        json.WriteString("mode"u8, option.Procedure.Mode == ClearanceMode.Active ? "active"u8 : "passive"u8);
        json.WriteString("status"u8, Word(option.Status));
        WriteReasons(json, option, language);
        WriteMissing(json, option);
        WriteAssumptions(json, option, language);
        WriteText(json, "customsValue", Show(option.CustomsValue));
        json.WriteStartArray("charges"u8);
        foreach (Charge charge in option.Charges)
        {
            WriteCharge(json, charge);
        }

        json.WriteEndArray();
        WriteText(json, "total", Show(option.Total));
        WriteText(json, "dueAtBorder", Show(option.DueAtBorder));
        WriteDocuments(json, option);
        WriteOutlook(json, option.Outlook, language);
        WriteExposures(json, option, language);
        WriteNotes(json, "steps", option.Steps, language);
        WriteNotes(json, "precautions", option.Precautions, language);
        json.WriteStartObject("score"u8);
        json.WriteNumber("rank"u8, placed.Rank);
        WriteWords(json, "because", placed.Because);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static string Word(OptionStatus status) => status switch
    {
        OptionStatus.Open => "open",
        OptionStatus.Closed => "closed",
        OptionStatus.NeedsInformation => "needsInformation",
        _ => "notInForce",
    };

    private static void WriteReasons(Utf8JsonWriter json, ClearanceOption option, string language)
    {
        json.WriteStartArray("reasons"u8);
        foreach (Reason reason in option.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, reason.Rule);
            WriteNumber(json, "item", reason.Item);
            json.WriteString("text"u8, reason.Text.In(language));
            json.WriteString("source"u8, reason.Source.Cite());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMissing(Utf8JsonWriter json, ClearanceOption option)
    {
        WriteWords(json, "missing", option.Missing);
        json.WriteStartObject("missingInstead"u8);
        foreach ((string path, ValueList<string> others) in option.MissingInstead)
        {
            WriteWords(json, path, others);
        }

        json.WriteEndObject();
    }

    private static void WriteAssumptions(Utf8JsonWriter json, ClearanceOption option, string language)
    {
        json.WriteStartArray("assumptions"u8);
        foreach (AssumedFact assumed in option.Assumptions)
        {
            json.WriteStartObject();
            json.WriteString("fact"u8, assumed.Fact);
            json.WriteString("value"u8, assumed.Value);
            json.WriteString("text"u8, assumed.Text.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCharge(Utf8JsonWriter json, Charge charge)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, charge.Definition.Id);
        json.WriteString("kind"u8, DutyWords.Kinds.WordOf(charge.Definition.Kind));
        WriteNumber(json, "item", charge.Item);
        if (charge.Items is { } items)
        {
            json.WriteStartArray("items"u8);
            foreach (int item in items)
            {
                json.WriteNumberValue(item);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteNull("items"u8);
        }

        json.WriteString("collect"u8, DutyWords.Collectors.WordOf(charge.Definition.Collector));
        WriteText(json, "base", Show(charge.Base));
        WriteText(json, "rate", charge.Rate?.ToString());
        WriteText(json, "amount", Show(charge.Amount));
        json.WriteBoolean("waived"u8, charge.IsWaived);
        WriteText(json, "waivedBy", charge.WaivedBy?.Id);
        json.WriteString("source"u8, charge.Definition.Source.Cite());
        json.WriteString("evidence"u8, Word(charge.Evidence));
        json.WriteEndObject();
    }

    private static void WriteDocuments(Utf8JsonWriter json, ClearanceOption option)
    {
        json.WriteStartArray("documents"u8);
        foreach (DocumentCheck check in option.Documents)
        {
            DocumentRequirement requirement = check.Requirement;
            json.WriteStartObject();
            json.WriteString("type"u8, requirement.Type.Word);
            WriteWords(json, "codes", requirement.Type.Codes.Select(static c => c.ToString()));
            json.WriteString("need"u8, DocumentWords.Needs.WordOf(requirement.Need));
            json.WriteString("stage"u8, DocumentWords.Stages.WordOf(requirement.Stage));
            json.WriteString("supplier"u8, DocumentWords.Suppliers.WordOf(requirement.Supplier));
            WriteSets(json, requirement.AnyOf);
            json.WriteBoolean("satisfied"u8, check.Satisfied == true);
            json.WriteString("source"u8, requirement.Source.Cite());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExposures(Utf8JsonWriter json, ClearanceOption option, string language)
    {
        json.WriteStartArray("exposures"u8);
        foreach (Exposure exposure in option.Exposures)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, exposure.Rule);
            json.WriteString("text"u8, exposure.Text.In(language));
            WriteText(json, "maximum", Show(exposure.Maximum));
            json.WriteString("source"u8, exposure.Source.Cite());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNotes(Utf8JsonWriter json, string name, ValueList<ClearanceNote> notes, string language) =>
        WriteWords(json, name, notes.Select(n => n.Text.In(language)));

    /// <summary>Writes sets of papers of which any one is enough.</summary>
    public static void WriteSets(Utf8JsonWriter json, ValueList<ValueList<DocumentType>> anyOf)
    {
        json.WriteStartArray("anyOf"u8);
        foreach (ValueList<DocumentType> set in anyOf)
        {
            json.WriteStartArray();
            foreach (DocumentType document in set)
            {
                json.WriteStringValue(document.Word);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    public static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    public static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
