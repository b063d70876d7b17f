using System.CommandLine;
using Clearance.Cli.Inputs;
using Clearance.Cli.Json;
using Clearance.Cli.Tables;
using Clearance.Returns;

namespace Clearance.Cli.Verbs;

/// <summary><c>return CASE</c>: what comes back.</summary>
internal static class ReturnVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var returned = new Argument<string>("CASE") { Description = "Parcel and what is returned of it as JSON: a file, or - for standard input." };
        var command = new Command("return", "What comes back when goods are returned, by when and with which papers.")
        {
            returned,
            SharedOptions.Language(),
            SharedOptions.Rulebooks(),
            SharedOptions.Format(),
        };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(returned), surroundings));
        return command;
    }

    private static int Run(ParseResult parsed, string path, Surroundings surroundings)
    {
        OutputFormat format = SharedOptions.FormatOf(parsed);
        string language = SharedOptions.LanguageOf(parsed);
        ReturnCase returned = ParsedInput.Return(path, surroundings);
        ReturnPlan plan = new ReturnAdvisor(RulebookInput.Rules(SharedOptions.RulebooksOf(parsed))).Advise(returned);
        if (format == OutputFormat.Json)
        {
            JsonAnswer.Copy(surroundings.Output, json => ReturnJson.Write(plan, json, language));
        }
        else
        {
            ReturnTable.Write(returned, plan, new Wording(language), surroundings.Console);
        }

        return plan.Status is ReturnStatus.NotRefundable or ReturnStatus.NotCovered ? ExitCode.Negative : ExitCode.Done;
    }
}
