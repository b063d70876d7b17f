using System.Text.Json;
using Clearance.Cli.Answers;
using Clearance.Cli.Texts;

namespace Clearance.Cli.Json;

/// <summary>How each figure came about, as JSON.</summary>
internal static class ExplanationJson
{
    public static void Write(ExplainedOption answer, string procedure, string language, Stream output) => JsonAnswer.Write(output, json =>
    {
        ClearanceReport report = answer.Report;
        json.WriteString("jurisdiction"u8, report.Jurisdiction);
        json.WriteString("on"u8, Shapes.Of(report.On));
        json.WriteString("procedure"u8, procedure);
        json.WriteText("mode", answer.Option is { } option ? Shapes.Word(option.Procedure.Mode) : null);
        json.WriteText("status", answer.Option is { } known ? Shapes.Word(known.Status) : null);
        json.WriteWarnings(report, language);
        json.WriteList("steps", answer.Explanation.Steps, step => json.WriteObject(() => WriteStep(json, step, language)));
    });

    private static void WriteStep(Utf8JsonWriter json, ExplanationStep step, string language)
    {
        json.WriteString("target"u8, step.Target);
        json.WriteText("label", step.Label?.In(language));
        if (step.Item is { } item)
        {
            json.WriteNumber("item"u8, item);
        }
        else
        {
            json.WriteNull("item"u8);
        }

        json.WriteString("formula"u8, step.Formula);
        json.WriteList("inputs", step.Inputs, input => json.WriteObject(() =>
        {
            json.WriteString("name"u8, input.Name);
            json.WriteString("value"u8, input.Value);
        }));
        json.WriteString("exact"u8, step.Exact);
        json.WriteText("rounding", step.Rounding);
        json.WriteString("result"u8, step.Result);
        json.WriteString("source"u8, step.Source.Cite());
        json.WriteString("evidence"u8, Shapes.Word(step.Source.Evidence));
    }
}
