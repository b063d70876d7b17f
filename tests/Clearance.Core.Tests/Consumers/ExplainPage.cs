namespace Clearance.Core.Tests.Consumers;

/// <summary>What a page writes that shows how figures came about.</summary>
internal static class ExplainPage
{
    public static IEnumerable<string> Lines(ClearanceReport report, string procedure)
    {
        foreach (ExplanationStep step in report.Explain(report[procedure]).Steps)
        {
            yield return $"{step.Target}: {step.Formula} = {step.Exact} -> {step.Result} ({step.Source.Title})";
            foreach ((string name, string value) in step.Inputs)
            {
                yield return $"    {name} = {value}";
            }
        }
    }
}
