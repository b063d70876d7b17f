using System.Buffers;
using System.Text.Json;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>Writes return plans as the contract describes them.</summary>
/// <remarks>Stateless, safe to share between threads.</remarks>
public static class ReturnJson
{
    /// <summary>The words of <see cref="ReturnStatus"/> in JSON.</summary>
    internal static Words<ReturnStatus> Statuses { get; } = new(
        ("refundable", ReturnStatus.Refundable),
        ("partly", ReturnStatus.Partly),
        ("notRefundable", ReturnStatus.NotRefundable),
        ("notCovered", ReturnStatus.NotCovered),
        ("needsInformation", ReturnStatus.NeedsInformation));

    /// <summary>Writes a plan as one UTF-8 JSON object. Amounts are in the currency of the destination.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="language">The language of texts, such as <c>en</c> or <c>zh</c>; English where a text has no other.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(ReturnPlan plan, IBufferWriter<byte> output, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(language);
        using var json = new Utf8JsonWriter(output, ReportWriter.Options);
        json.WriteStartObject();
        json.WriteNumber("contract"u8, ReportWriter.Contract);
        json.WriteString("status"u8, Statuses.WordOf(plan.Status));
        WriteList(json, "refunds", plan.Refunds, Write);
        json.WriteString("total"u8, ReportWriter.Show(plan.Total));
        json.WriteString("allowanceRestored"u8, ReportWriter.Show(plan.AllowanceRestored?.Amount));
        WriteList(json, "deadlines", plan.Deadlines, static (json, deadline) => Write(json, deadline));
        WriteList(json, "documents", plan.Documents, Write);
        ReportWriter.WriteWords(json, "steps", plan.Steps.Select(step => step.In(language)));
        WriteList(json, "reasons", plan.Reasons, (json, reason) => Write(json, reason, language));
        ReportWriter.WriteWords(json, "missing", plan.Missing);
        Write(json, plan.Replacement, language);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, ValueList<T> entries, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T entry in entries)
        {
            write(json, entry);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Refund refund)
    {
        json.WriteStartObject();
        json.WriteString("charge"u8, refund.Charge);
        json.WriteString("amount"u8, ReportWriter.Show(refund.Amount));
        json.WriteString("by"u8, refund.By);
        json.WriteString("source"u8, refund.Source.Cite());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReturnDeadline deadline)
    {
        json.WriteStartObject();
        json.WriteString("what"u8, deadline.What);
        json.WriteString("on"u8, ReportWriter.Show(deadline.On));
        json.WriteString("after"u8, deadline.After);
        if (deadline.IsMet is { } met)
        {
            json.WriteBoolean("met"u8, met);
        }
        else
        {
            json.WriteNull("met"u8);
        }

        json.WriteString("source"u8, deadline.Source.Cite());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReturnPapers papers)
    {
        json.WriteStartObject();
        ReportWriter.WriteSets(json, papers.AnyOf);
        json.WriteString("source"u8, papers.Source.Cite());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReturnNote reason, string language)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, reason.Rule);
        ReportWriter.WriteNumber(json, "item", reason.Item);
        json.WriteString("text"u8, reason.Text.In(language));
        json.WriteString("source"u8, reason.Source?.Cite());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Replacement? replacement, string language)
    {
        if (replacement is null)
        {
            json.WriteNull("replacement"u8);
            return;
        }

        json.WriteStartObject("replacement"u8);
        ReportWriter.WriteWords(json, "free", replacement.Free);
        json.WritePropertyName("deadline"u8);
        Write(json, replacement.Deadline);
        json.WriteString("text"u8, replacement.Text.In(language));
        json.WriteString("source"u8, replacement.Source.Cite());
        json.WriteEndObject();
    }
}
