using System.Globalization;
using System.Text.Json;
using Clearance.Advice;
using Clearance.Cli.Answers;
using Clearance.Cli.Texts;

namespace Clearance.Cli.Json;

/// <summary>The two modes as JSON.</summary>
internal static class ComparisonJson
{
    public static void Write(ComparedModes answer, string language, Stream output) => JsonAnswer.Write(output, json =>
    {
        ClearanceReport report = answer.Report;
        json.WriteString("jurisdiction", report.Jurisdiction);
        json.WriteString("on", Shapes.Of(report.On));
        json.WriteText("currency", report.Edition is null ? null : report.Currency.Code);
        json.WriteText("recommended", answer.Comparison.Advice.Recommended?.Procedure);
        json.WriteTexts("decisiveFacts", answer.Comparison.Advice.DecisiveFacts);
        json.WriteWarnings(report, language);
        json.WriteList("modes", answer.Sides, s => json.WriteObject(() =>
        {
            json.WriteString("mode", Shapes.Word(s.Mode));
            json.WriteString("concept", s.Concept.In(language));
            json.WriteList("ways", s.Ways, w => json.WriteObject(() => WriteWay(json, w, language)));
        }));
    });

    private static void WriteWay(Utf8JsonWriter json, ComparedWay way, string language)
    {
        json.WriteString("procedure", way.Procedure.Id);
        json.WriteString("name", way.Procedure.Name.In(language));
        json.WriteString("status", Shapes.Word(way.Option.Status));
        json.WriteNumber("rank", way.Ranked.Rank);
        json.WriteText("score", way.Ranked.Score?.ToString(CultureInfo.InvariantCulture));
        json.WriteText("dominatedBy", way.Ranked.DominatedBy);
        json.WriteText("whoActs", way.WhoActs?.In(language));
        json.WriteText("total", way.Option.Total?.Amount.ToString(CultureInfo.InvariantCulture));
        if (way.Ranked.Figures?.Days is { } days)
        {
            json.WriteStartObject("days");
            json.WriteNumber("p10", days.P10);
            json.WriteNumber("p50", days.P50);
            json.WriteNumber("p90", days.P90);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("days");
        }

        json.WriteTexts("process", way.Steps.Select(s => s.Text.In(language)));
        json.WriteList("papers", way.Papers, p => json.WriteObject(() =>
        {
            json.WriteString("type", p.Requirement.Type.Word);
            json.WriteString("supplier", Shapes.Word(p.Requirement.Supplier));
            json.WriteBoolean("satisfied", p.Satisfied);
        }));
        json.WriteTexts("precautions", way.Precautions.Select(p => p.Text.In(language)));
        json.WriteTexts("benefits", way.Benefits.Select(b => b.In(language)));
        json.WriteTexts("drawbacks", way.Drawbacks.Select(d => d.In(language)));
        json.WriteTexts("because", way.Ranked.Reasons.Select(r => r.In(language)));
    }
}
