using System.Buffers;
using System.Globalization;
using System.Text;
using Clearance.Cli.Texts;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Cli.Batches;

/// <summary>Answers as CSV: one row a line, the best option in columns, all options in one cell.</summary>
internal sealed class CsvAnswerWriter : IAnswerWriter
{
    private const string Bad = "bad";

    private readonly StringBuilder _row = new();

    public byte[] Header { get; } =
        [.. "status,line,jurisdiction,on,currency,recommended,mode,customsValue,total,dueAtBorder,confidence,options,missing,warnings,errors\n"u8];

    public byte[] BadMark { get; } = [.. "bad,"u8];

    public void Write(long line, ClearanceReport report, IBufferWriter<byte> output)
    {
        ClearanceOption? best = report.Recommended;
        Begin(Outcome.StatusOf(report), line);
        Cell(report.Jurisdiction);
        Cell(Shapes.Of(report.On));
        Cell(report.Edition is null ? null : report.Currency.Code);
        Cell(best?.Procedure.Id);
        Cell(best is { } open ? Shapes.Word(open.Procedure.Mode) : null);
        Cell(ReportWriter.Show(best?.CustomsValue));
        Cell(ReportWriter.Show(best?.Total));
        Cell(ReportWriter.Show(best?.DueAtBorder));
        Cell(best?.Evidence is { } evidence ? Shapes.Word(evidence) : null);
        Cell(string.Join("; ", report.Options.Select(static o => $"{o.Procedure.Id}={ReportWriter.Show(o.Total) ?? Shapes.Word(o.Status)}")));
        Cell(best is null && report.Options.Count > 0 ? string.Join("; ", report.Options[0].Missing) : null);
        Cell(string.Join("; ", report.Warnings.Select(static w => w.Code)));
        Cell(null);
        End(output);
    }

    public void Write(long line, ValueList<InputError> errors, IBufferWriter<byte> output)
    {
        Begin(Bad, line);
        _row.Append(',', 12);
        Cell(string.Join(" | ", errors.Select(e => (e with { Line = (int)Math.Min(line, int.MaxValue) }).ToString())));
        End(output);
    }

    private void Begin(string status, long line) => _row.Clear().Append(status).Append(CultureInfo.InvariantCulture, $",{line}");

    private void Cell(string? text)
    {
        _row.Append(',');
        if (text is null)
        {
            return;
        }

        if (text.AsSpan().ContainsAny(',', '"'))
        {
            _row.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            _row.Append(text);
        }
    }

    private void End(IBufferWriter<byte> output)
    {
        // As one text: a character of two halves may stand across two chunks of the builder.
        _row.Append('\n');
        Encoding.UTF8.GetBytes(_row.ToString(), output);
    }
}
