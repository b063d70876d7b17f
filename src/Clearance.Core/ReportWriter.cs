using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Clearance.Law;
using Clearance.Values;

namespace Clearance;

/// <summary>Writes reports as the contract describes them.</summary>
internal static partial class ReportWriter
{
    /// <summary>The number of the contract; output only ever grows under it.</summary>
    public const int Contract = 1;

    /// <summary>How the library writes JSON, the same on every system.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

    public static void Write(ClearanceReport report, IBufferWriter<byte> output, string language) =>
        Write(report, output, language, report.Recommended?.Procedure.Id, InOwnOrder(report));

    /// <summary>Writes the report as a value into JSON that somebody else writes.</summary>
    public static void Write(ClearanceReport report, Utf8JsonWriter json, string language) =>
        Write(report, json, language, report.Recommended?.Procedure.Id, InOwnOrder(report));

    /// <summary>Writes the options in an order of somebody's own.</summary>
    public static void Write(ClearanceReport report, IBufferWriter<byte> output, string language, string? recommended, ReadOnlySpan<PlacedOption> options)
    {
        using var json = new Utf8JsonWriter(output, Options);
        Write(report, json, language, recommended, options);
    }

    private static void Write(ClearanceReport report, Utf8JsonWriter json, string language, string? recommended, ReadOnlySpan<PlacedOption> options)
    {
        json.WriteStartObject();
        json.WriteNumber("contract"u8, Contract);
        json.WriteString("jurisdiction"u8, report.Jurisdiction);
        json.WriteString("on"u8, Show(report.On));
        WriteText(json, "currency", report.Edition is null ? null : report.Currency.Code);
        WriteEdition(json, report.Edition);
        WriteText(json, "recommended", recommended);
        WriteText(json, "confidence", recommended is not null && report[recommended].Evidence is { } evidence ? Word(evidence) : null);
        WriteWarnings(json, report.Warnings, language);
        WriteRates(json, report);
        json.WriteStartArray("options"u8);
        foreach (PlacedOption placed in options)
        {
            WriteOption(json, placed, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteWarnings(Utf8JsonWriter json, ValueList<ReportWarning> warnings, string language)
    {
        json.WriteStartArray("warnings"u8);
        foreach (ReportWarning warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, warning.Code);
            json.WriteString("text"u8, warning.Text.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static PlacedOption[] InOwnOrder(ClearanceReport report) =>
        [.. report.Options.Select(static (o, i) => new PlacedOption(o, i + 1, o.Total is { } total ? [total.ToString()] : []))];

    private static void WriteEdition(Utf8JsonWriter json, EditionInfo? edition)
    {
        if (edition is null)
        {
            json.WriteNull("edition"u8);
            return;
        }

        json.WriteStartObject("edition"u8);
        WriteText(json, "from", Show(edition.From));
        WriteText(json, "to", Show(edition.To));
        json.WriteString("rulebook"u8, edition.Rulebook);
        WriteText(json, "checkedOn", Show(edition.CheckedOn));
        json.WriteEndObject();
    }

    private static void WriteRates(Utf8JsonWriter json, ClearanceReport report)
    {
        json.WriteStartArray("rates"u8);
        foreach (Duties.ExchangeRate rate in report.RatesUsed)
        {
            json.WriteStartObject();
            json.WriteString("from"u8, rate.From.Code);
            json.WriteString("to"u8, rate.To.Code);
            json.WriteString("rate"u8, rate.Quote);
            json.WriteString("on"u8, Show(rate.Published));
            json.WriteString("source"u8, rate.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static string? Show(DateOnly? day) => day is { } known ? Shown.Day(known) : null;

    public static string? Show(Money? money) => money?.Amount.ToString(CultureInfo.InvariantCulture);

    public static string Word(EvidenceGrade evidence) => evidence switch
    {
        EvidenceGrade.Primary => "primary",
        EvidenceGrade.Secondary => "secondary",
        EvidenceGrade.Unconfirmed => "unconfirmed",
        _ => "assumption",
    };

    public static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }
}
