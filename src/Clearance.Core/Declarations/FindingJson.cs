using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Writes findings as the contract describes them.</summary>
/// <remarks>Stateless, safe to share between threads.</remarks>
public static class FindingJson
{
    /// <summary>The number of the contract; output only ever grows under it.</summary>
    private const int Contract = 1;

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

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
        using var json = new Utf8JsonWriter(output, s_options);
        json.WriteStartObject();
        json.WriteNumber("contract"u8, Contract);
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
        json.WriteString("taxAtStake"u8, Show(finding.TaxAtStake));
        if (finding.Exposure is { } exposure)
        {
            json.WriteStartObject("exposure"u8);
            json.WriteString("maximum"u8, Show(exposure.Maximum));
            json.WriteString("source"u8, Cite(exposure.Source));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("exposure"u8);
        }

        json.WriteString("mend"u8, finding.Mend.In(language));
        json.WriteEndObject();
    }

    private static string? Show(Money? money) => money?.Amount.ToString(CultureInfo.InvariantCulture);

    private static string Cite(LegalSource source) => source.Article is { } article ? $"{source.Id}#{article}" : source.Id;
}
