using System.CommandLine;
using Clearance.Cli.Answers;
using Clearance.Cli.Inputs;
using Clearance.Cli.Json;
using Clearance.Cli.Tables;
using Clearance.Rulebooks;

namespace Clearance.Cli.Verbs;

/// <summary><c>rulebook show [JURISDICTION]</c>: which rulebooks there are, or what one holds on a day.</summary>
internal static class RulebookShowVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var jurisdiction = new Argument<string?>("JURISDICTION")
        {
            Description = "A jurisdiction or a destination in it, such as CN; all rulebooks where it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("show", "The rulebooks, or what one of them holds on a day and what is about to change.")
        {
            jurisdiction,
            SharedOptions.Day(),
            SharedOptions.Language(),
            SharedOptions.Rulebooks(),
            SharedOptions.Format(),
        };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(jurisdiction), surroundings));
        return command;
    }

    private static int Run(ParseResult parsed, string? jurisdiction, Surroundings surroundings)
    {
        bool isJson = SharedOptions.FormatOf(parsed) == OutputFormat.Json;
        string language = SharedOptions.LanguageOf(parsed);
        DateOnly on = SharedOptions.DayOf(parsed, surroundings);
        ClearanceRules rules = RulebookInput.Rules(SharedOptions.RulebooksOf(parsed));
        if (jurisdiction is null)
        {
            Rulebook[] rulebooks = [.. rules.Rulebooks.OrderBy(static r => r.Jurisdiction, StringComparer.Ordinal)];
            if (isJson)
            {
                RulebookJson.WriteAll(rulebooks, language, surroundings.Output);
            }
            else
            {
                RulebookTable.WriteAll(rulebooks, new Wording(language), surroundings.Console);
            }

            return ExitCode.Done;
        }

        var view = new RulebookView(RulebookInput.Find(jurisdiction, rules), on);
        if (isJson)
        {
            RulebookJson.Write(view, language, surroundings.Output);
        }
        else
        {
            RulebookTable.Write(view, new Wording(language), surroundings.Console);
        }

        return ExitCode.Done;
    }
}
