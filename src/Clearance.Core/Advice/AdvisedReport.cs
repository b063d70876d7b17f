using System.Buffers;

namespace Clearance.Advice;

/// <summary>Writes a report in the order of advice.</summary>
public static class AdvisedReport
{
    /// <summary>Writes the report as UTF-8 JSON, as the contract describes it: options in the order of the advice, each with its reasons, and what it recommends.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="language">The language of texts, such as <c>en</c> or <c>zh</c>; English where a text has no other.</param>
    /// <param name="advice">What was advised on this report; null: the report's own order.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="advice"/> is null.</exception>
    /// <exception cref="ArgumentException">The advice is on other options than those of the report.</exception>
    public static void WriteJson(this ClearanceReport report, IBufferWriter<byte> output, string language = "en", Recommendation? advice = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(language);
        if (advice is null)
        {
            report.WriteJson(output, language);
            return;
        }

        if (advice.Options.Count != report.Options.Count || !advice.Options.All(o => report.TryGet(o.Procedure, out _)))
        {
            throw new ArgumentException("The advice is on other options than those of the report.", nameof(advice));
        }

        PlacedOption[] placed = [.. advice.Options.Select(o => new PlacedOption(report[o.Procedure], o.Rank, [.. o.Reasons.Select(r => r.In(language))]))];
        ReportWriter.Write(report, output, language, advice.Recommended?.Procedure, placed);
    }
}
