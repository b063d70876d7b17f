using System.Globalization;
using System.Text;

namespace Clearance.Core.Benchmarks;

/// <summary>Writes an explanation as a person reads it, one line a figure.</summary>
internal static class ExplanationText
{
    public static void Write(Explanation explanation, StringBuilder text)
    {
        foreach (ExplanationStep step in explanation.Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step.Label?.ToString() ?? step.Target}{(step.Item is { } item ? $"[{item}]" : "")} = {step.Formula}");
            foreach (NamedValue input in step.Inputs)
            {
                text.Append(CultureInfo.InvariantCulture, $", {input.Name} {input.Value}");
            }

            text.Append(CultureInfo.InvariantCulture, $" = {step.Exact} {step.Rounding} = {step.Result} ({step.Source.Title} {step.Source.Article})\n");
        }
    }
}
