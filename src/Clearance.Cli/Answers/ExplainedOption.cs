namespace Clearance.Cli.Answers;

/// <summary>A report and the option of it that is explained; none where no rulebook covers the destination.</summary>
internal sealed record ExplainedOption(ClearanceReport Report, ClearanceOption? Option)
{
    public Explanation Explanation { get; } = Option is { } option ? Report.Explain(option) : new Explanation([]);
}
