using System.Globalization;

namespace Clearance.Cli.Batches;

/// <summary>What is said of a run when it ends.</summary>
internal static class BatchSummary
{
    private const string BadLines = "bad lines";
    private const int LeastWidth = 9;

    public static void Write(ParcelBatch batch, TimeSpan time, bool isDone, TextWriter output)
    {
        BatchCounts counts = batch.Counts;
        double seconds = Math.Max(time.TotalSeconds, 0.001);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Lines} lines in {seconds:0.0} s, {counts.Lines / seconds:0} a second"));
        int width = counts.Outcomes.Keys.Select(static o => o.Length).Append(LeastWidth).Max();
        foreach ((string outcome, long parcels) in counts.Outcomes)
        {
            Write(outcome, parcels, width, output);
        }

        Write(BadLines, counts.Bad, width, output);
        if (batch.Answered > counts.Lines)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{batch.Answered - counts.Lines} lines before them were answered already; bad lines in all: {batch.Bad}"));
        }

        if (!isDone)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stopped after {batch.Answered} lines; --resume goes on after them"));
        }
    }

    private static void Write(string what, long count, int width, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what.PadRight(width)}  {count}"));
}
