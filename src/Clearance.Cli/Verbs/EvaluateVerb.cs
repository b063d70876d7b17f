using System.CommandLine;
using Clearance.Advice;
using Clearance.Cli.Answers;
using Clearance.Cli.Json;
using Clearance.Cli.Tables;

namespace Clearance.Cli.Verbs;

/// <summary><c>evaluate PARCEL</c>: the report.</summary>
internal static class EvaluateVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("evaluate", "Every way of a parcel through customs: whether it is open, what it costs, which papers it needs.")
        {
            Question.Argument(),
            SharedOptions.Day(),
            SharedOptions.Language(),
            SharedOptions.Rulebooks(),
            PreferenceOptions.Prefer(),
            PreferenceOptions.ArriveBy(),
            PreferenceOptions.AtMost(),
            SharedOptions.Format(),
        };
        command.SetAction(parsed => Run(parsed, surroundings));
        return command;
    }

    private static int Run(ParseResult parsed, Surroundings surroundings)
    {
        var question = Question.Read(parsed, surroundings);
        Preferences preferences = PreferenceOptions.Of(parsed);
        ClearanceReport report = question.Evaluate();
        Recommendation advice = PreferenceOptions.Advise(report, preferences);
        if (question.Format == OutputFormat.Json)
        {
            JsonAnswer.Copy(surroundings.Output, json => report.WriteJson(json, question.Language, advice));
        }
        else
        {
            ReportTable.Write(report, advice, PreferenceOptions.AreGiven(parsed), new Wording(question.Language), surroundings.Console);
        }

        return report.IsCovered() ? ExitCode.Done : ExitCode.Negative;
    }
}
