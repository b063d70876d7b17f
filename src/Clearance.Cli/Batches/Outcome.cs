using Clearance.Cli.Answers;
using Clearance.Cli.Texts;

namespace Clearance.Cli.Batches;

/// <summary>What came out for a parcel, in one word.</summary>
internal static class Outcome
{
    /// <summary>The status of the best option; without options, why there are none.</summary>
    public static string StatusOf(ClearanceReport report)
    {
        if (report.Options.Count > 0)
        {
            return Shapes.Word(report.Options[0].Status);
        }

        return report.IsCovered() ? "noProcedure" : "notCovered";
    }

    /// <summary>The recommended procedure; the status where there is none.</summary>
    public static string Of(ClearanceReport report) => report.Recommended?.Procedure.Id ?? StatusOf(report);
}
