namespace Clearance.Cli.Answers;

/// <summary>What verbs ask of a report.</summary>
internal static class ReportAnswers
{
    private const string NotCovered = "not-covered";

    /// <summary>Whether a rulebook covers the destination.</summary>
    public static bool IsCovered(this ClearanceReport report) =>
        !report.Warnings.Any(static w => string.Equals(w.Code, NotCovered, StringComparison.Ordinal));
}
