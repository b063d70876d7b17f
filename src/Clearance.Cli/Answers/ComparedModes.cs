using Clearance.Advice;

namespace Clearance.Cli.Answers;

/// <summary>A report and its two modes side by side.</summary>
internal sealed record ComparedModes(ClearanceReport Report, ModeComparison Comparison)
{
    public IEnumerable<ModeSide> Sides => [Comparison.Active, Comparison.Passive];

    /// <summary>All ways, best first.</summary>
    public IEnumerable<ComparedWay> Ways => Comparison.Active.Ways.Concat(Comparison.Passive.Ways).OrderBy(static w => w.Ranked.Rank);
}
