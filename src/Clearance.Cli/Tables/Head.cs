using Clearance.Advice;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>What stands at the head of every table on a report.</summary>
internal static class Head
{
    /// <summary>The warnings.</summary>
    public static Grid Warnings(this Grid grid, ClearanceReport report, Wording wording)
    {
        foreach (ReportWarning warning in report.Warnings)
        {
            grid.Pair(wording.Say("Warning", "提示"), Cell.Of($"{warning.Code}: {wording.Say(warning.Text)}", Cell.Careful));
        }

        return grid;
    }

    /// <summary>The facts that could change the advice, where there are any.</summary>
    public static Grid Decisive(this Grid grid, Recommendation advice, Wording wording) => advice.DecisiveFacts.Count == 0
        ? grid
        : grid.Pair(wording.Say("Could change it", "可能改变推荐"), string.Join(", ", advice.DecisiveFacts));
}
