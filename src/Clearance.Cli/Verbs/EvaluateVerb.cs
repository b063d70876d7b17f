using System.Buffers;
using System.CommandLine;
using Clearance.Cli.Answers;
using Clearance.Cli.Tables;
using Clearance.Cli.Texts;

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
            SharedOptions.Format(),
        };
        command.SetAction(parsed => Run(parsed, surroundings));
        return command;
    }

    private static int Run(ParseResult parsed, Surroundings surroundings)
    {
        var question = Question.Read(parsed, surroundings);
        ClearanceReport report = question.Evaluate();
        if (question.Format == OutputFormat.Json)
        {
            var json = new ArrayBufferWriter<byte>();
            report.WriteJson(json, question.Language);
            surroundings.Output.Write(json.WrittenSpan);
            surroundings.Output.Write("\n"u8);
            surroundings.Output.Flush();
        }
        else
        {
            ReportTable.Write(report, new Wording(question.Language), surroundings.Console);
        }

        return report.IsCovered() ? ExitCode.Done : ExitCode.Negative;
    }
}
