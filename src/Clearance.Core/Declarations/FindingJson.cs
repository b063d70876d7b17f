using System.Buffers;
using System.Text.Json;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Writes findings as the contract describes them.</summary>
/// <remarks>Stateless, safe to share between threads.</remarks>
public static class FindingJson
{
    /// <summary>Writes findings as one UTF-8 JSON object, in their order. Amounts of tax and exposure are in the currency of the destination.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="language">The language of texts, such as <c>en</c> or <c>zh</c>; English where a text has no other.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(ValueList<Finding> findings, IBufferWriter<byte> output, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(language);
        using var json = new Utf8JsonWriter(output, ReportWriter.Options);
        json.WriteStartObject();
        json.WriteNumber("contract"u8, ReportWriter.Contract);
        json.WriteStartArray("findings"u8);
        foreach (Finding finding in findings)
        {
            Write(json, finding, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, string language)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, finding.Code);
        json.WriteString("severity"u8, DeclarationWords.Severities.WordOf(finding.Severity));
        json.WriteString("path"u8, finding.Path);
        json.WriteString("declared"u8, finding.Declared);
        json.WriteString("expected"u8, finding.Expected);
        json.WriteString("taxAtStake"u8, ReportWriter.Show(finding.TaxAtStake));
        if (finding.Exposure is { } exposure)
        {
            json.WriteStartObject("exposure"u8);
            json.WriteString("maximum"u8, ReportWriter.Show(exposure.Maximum));
            json.WriteString("source"u8, exposure.Source.Cite());
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("exposure"u8);
        }

        json.WriteString("mend"u8, finding.Mend.In(language));
        json.WriteEndObject();
    }
}
