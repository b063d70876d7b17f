using System.CommandLine;
using Clearance.Advice;
using Clearance.Cli.Answers;
using Clearance.Cli.Inputs;
using Clearance.Cli.Json;
using Clearance.Cli.Pages;
using Clearance.Cli.Tables;
using Clearance.Cli.Usage;

namespace Clearance.Cli.Verbs;

/// <summary><c>compare PARCEL</c>: active declaration against passive clearance, side by side.</summary>
internal static class CompareVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var html = new Option<string>("--html") { Description = "Also writes a page with pictures into this file; it loads nothing from outside.", HelpName = "FILE" };
        var command = new Command("compare", "Active declaration against passive clearance for one parcel, side by side.")
        {
            Question.Argument(),
            SharedOptions.Day(),
            SharedOptions.Language(),
            SharedOptions.Rulebooks(),
            PreferenceOptions.Prefer(),
            PreferenceOptions.ArriveBy(),
            PreferenceOptions.AtMost(),
            html,
            SharedOptions.Format(),
        };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(html), surroundings));
        return command;
    }

    private static int Run(ParseResult parsed, string? page, Surroundings surroundings)
    {
        var question = Question.Read(parsed, surroundings);
        Preferences preferences = PreferenceOptions.Of(parsed);
        ClearanceReport report = question.Evaluate();
        var answer = new ComparedModes(report, ModeComparison.Of(report, PreferenceOptions.Advise(report, preferences)));
        var wording = new Wording(question.Language);
        if (page is not null)
        {
            Write(page, question.Source, ComparisonPage.Of(answer, question.Rules, wording));
        }

        if (question.Format == OutputFormat.Json)
        {
            ComparisonJson.Write(answer, question.Language, surroundings.Output);
        }
        else
        {
            ComparisonTable.Write(answer, wording, surroundings.Console);
        }

        return report.IsCovered() ? ExitCode.Done : ExitCode.Negative;
    }

    private static void Write(string path, string source, string page)
    {
        try
        {
            InputFile.RefuseAsOutput(source, path);
            File.WriteAllText(path, page);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"cannot write '{path}': {exception.Message}");
        }
    }
}
