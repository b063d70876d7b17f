using System.Buffers;
using System.Text.Json;
using Clearance.Documents;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Rulebooks.Comparing;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>Writes changes of law as the contract describes them.</summary>
internal static class PolicyChangesWriter
{
    public static void Write(PolicyChanges changes, IBufferWriter<byte> output, string language)
    {
        using var json = new Utf8JsonWriter(output, ReportWriter.Options);
        json.WriteStartObject();
        json.WriteNumber("contract"u8, ReportWriter.Contract);
        json.WriteString("jurisdiction"u8, changes.Jurisdiction);
        json.WriteString("from"u8, Shown.Day(changes.From));
        json.WriteString("to"u8, Shown.Day(changes.To));
        ReportWriter.WriteWarnings(json, changes.Warnings, language);
        WriteList(json, "changes", changes.Changes, change =>
        {
            json.WriteString("on"u8, Shown.Day(change.On));
            json.WriteBoolean("firstKnown"u8, change.IsFirstKnown);
            json.WriteStartArray("law"u8);
            foreach (LawChange law in change.Law)
            {
                law.WriteJson(json, language);
            }

            json.WriteEndArray();
            ReportWriter.WriteText(json, "recommendedBefore", change.RecommendedBefore);
            ReportWriter.WriteText(json, "recommendedAfter", change.RecommendedAfter);
            WriteList(json, "options", change.Options, option => WriteOption(json, option));
        });
        json.WriteEndObject();
    }

    private static void WriteOption(Utf8JsonWriter json, OptionChange option)
    {
        json.WriteString("procedure"u8, option.Procedure);
        json.WriteString("statusBefore"u8, ReportWriter.Word(option.StatusBefore));
        json.WriteString("statusAfter"u8, ReportWriter.Word(option.StatusAfter));
        ReportWriter.WriteText(json, "totalBefore", ReportWriter.Show(option.TotalBefore));
        ReportWriter.WriteText(json, "totalAfter", ReportWriter.Show(option.TotalAfter));
        ReportWriter.WriteNumber(json, "rankBefore", option.RankBefore);
        ReportWriter.WriteNumber(json, "rankAfter", option.RankAfter);
        ReportWriter.WriteWords(json, "reasonsBefore", Reasons(option.Before));
        ReportWriter.WriteWords(json, "reasonsAfter", Reasons(option.After));
        ReportWriter.WriteWords(json, "missingBefore", option.Before?.Missing ?? []);
        ReportWriter.WriteWords(json, "missingAfter", option.After?.Missing ?? []);
        WriteList(json, "charges", option.Charges, change => WriteCharge(json, change));
        WriteList(json, "papers", option.Papers, change =>
        {
            json.WriteString("type"u8, change.Known.Type.Word);
            ReportWriter.WriteText(json, "needBefore", Need(change.Before));
            ReportWriter.WriteText(json, "needAfter", Need(change.After));
            WritePair(json, "source", change.Before?.Requirement.Source, change.After?.Requirement.Source);
        });
    }

    private static void WriteCharge(Utf8JsonWriter json, ChargeChange change)
    {
        Charge known = change.Known;
        json.WriteString("id"u8, known.Definition.Id);
        ReportWriter.WriteNumber(json, "item", known.Item);
        WriteSide(json, "Before", change.Before);
        WriteSide(json, "After", change.After);
        WritePair(json, "source", change.Before?.Definition.Source, change.After?.Definition.Source);
    }

    private static void WriteSide(Utf8JsonWriter json, string side, Charge? charge)
    {
        ReportWriter.WriteText(json, $"base{side}", ReportWriter.Show(charge?.Base));
        ReportWriter.WriteText(json, $"rate{side}", charge?.Rate?.ToString());
        ReportWriter.WriteText(json, $"amount{side}", ReportWriter.Show(charge?.Amount));
        ReportWriter.WriteText(json, $"waivedBy{side}", charge?.WaivedBy?.Id);
    }

    private static void WritePair(Utf8JsonWriter json, string name, LegalSource? before, LegalSource? after)
    {
        ReportWriter.WriteText(json, $"{name}Before", before?.Cite());
        ReportWriter.WriteText(json, $"{name}After", after?.Cite());
    }

    private static IEnumerable<string> Reasons(ClearanceOption? option) => (option?.Reasons ?? []).Select(static r => r.Rule).Distinct(StringComparer.Ordinal);

    private static string? Need(DocumentCheck? check) => check is null ? null : DocumentWords.Needs.WordOf(check.Requirement.Need);

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> entries, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T entry in entries)
        {
            json.WriteStartObject();
            write(entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
