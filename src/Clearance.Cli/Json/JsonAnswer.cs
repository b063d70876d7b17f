using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Clearance.Cli.Texts;
using Clearance.Law;
using Clearance.Rulebooks.Comparing;

namespace Clearance.Cli.Json;

/// <summary>Writes an answer as one JSON object and a line break, in the style of the report.</summary>
internal static class JsonAnswer
{
    /// <summary>The number of the contract; output only ever grows under it.</summary>
    private const int Contract = 1;

    // Formulas are full of quotation marks and comparisons; nothing here is ever put into HTML.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static void Write(Stream output, Action<Utf8JsonWriter> members)
    {
        using (var json = new Utf8JsonWriter(output, s_options))
        {
            json.WriteStartObject();
            json.WriteNumber("contract"u8, Contract);
            members(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }

    /// <summary>An object that the library itself writes, and a line break.</summary>
    public static void Copy(Stream output, Action<IBufferWriter<byte>> write)
    {
        var json = new ArrayBufferWriter<byte>();
        write(json);
        output.Write(json.WrittenSpan);
        output.Write("\n"u8);
        output.Flush();
    }

    public static void WriteWarnings(this Utf8JsonWriter json, ClearanceReport report, string language) => json.WriteList("warnings", report.Warnings, warning => json.WriteObject(() =>
    {
        json.WriteString("code"u8, warning.Code);
        json.WriteString("text"u8, warning.Text.In(language));
    }));

    /// <summary>Changes of law, as the contract describes them.</summary>
    public static void WriteLaw(this Utf8JsonWriter json, IEnumerable<LawChange> law, string language) =>
        json.WriteList("law", law, change => change.WriteJson(json, language));

    /// <summary>Yes, no, or null where it is not known.</summary>
    public static void WriteBoolean(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A text, or null where there is none.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
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

    /// <summary>First and last day; null for an open end.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, EffectivePeriod span)
    {
        json.WriteText("from", Shapes.OfOrNull(span.From));
        json.WriteText("to", Shapes.OfOrNull(span.To));
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> entries, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T entry in entries)
        {
            write(entry);
        }

        json.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts) =>
        json.WriteList(name, texts, json.WriteStringValue);

    public static void WriteObject(this Utf8JsonWriter json, Action members)
    {
        json.WriteStartObject();
        members();
        json.WriteEndObject();
    }
}
