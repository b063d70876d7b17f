using System.Buffers;
using System.Text;
using System.Text.Json;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Cli.Batches;

/// <summary>Answers as JSON Lines: the report of the contract, or the faults of a bad line.</summary>
internal sealed class JsonAnswerWriter(string language) : IAnswerWriter
{
    private static readonly JsonWriterOptions _oneLine = ReportWriter.Options with { Indented = false };

    public byte[] Header => [];

    public byte[] BadMark { get; } = Encoding.UTF8.GetBytes($$"""{"contract":{{ReportWriter.Contract}},"line":""");

    public void Write(long line, ClearanceReport report, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, _oneLine))
        {
            ReportWriter.Write(report, json, language);
        }

        output.Write("\n"u8);
    }

    public void Write(long line, ValueList<InputError> errors, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, _oneLine))
        {
            Write(line, errors, json);
        }

        output.Write("\n"u8);
    }

    private static void Write(long line, ValueList<InputError> errors, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("contract"u8, ReportWriter.Contract);
        json.WriteNumber("line"u8, line);
        json.WriteStartArray("errors"u8);
        foreach (InputError error in errors)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, error.Code);
            json.WriteString("path"u8, error.Path);
            json.WriteNumber("column"u8, error.Column);
            json.WriteString("message"u8, error.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
