using System.CommandLine;
using Clearance.Cli.Inputs;
using Clearance.Cli.Json;
using Clearance.Cli.Tables;
using Clearance.Cli.Usage;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Comparing;

namespace Clearance.Cli.Verbs;

/// <summary><c>rulebook diff A B</c>: how two rulebooks differ, or one on two days.</summary>
internal static class RulebookDiffVerb
{
    private const string OnName = "--on";
    private const string ToOnName = "--to-on";

    public static Command Create(Surroundings surroundings)
    {
        var first = new Argument<string>("A") { Description = "The rulebook before: a folder, or a jurisdiction such as CN." };
        var second = new Argument<string>("B") { Description = "The rulebook after, in the same way." };
        var command = new Command("diff", "How two rulebooks differ as they are written, or in the law of a day; one rulebook on two days with --on and --to-on.")
        {
            first,
            second,
            new Option<string>(OnName) { Description = "The day whose law is compared; all days where it is left out.", HelpName = "DATE" },
            new Option<string>(ToOnName) { Description = "The day whose law is taken of B, where it is another one than that of A.", HelpName = "DATE" },
            SharedOptions.Language(),
            SharedOptions.Rulebooks(),
            SharedOptions.Format(),
        };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(first), parsed.GetRequiredValue(second), surroundings));
        return command;
    }

    private static int Run(ParseResult parsed, string first, string second, Surroundings surroundings)
    {
        OutputFormat format = SharedOptions.FormatOf(parsed);
        string language = SharedOptions.LanguageOf(parsed);
        DateOnly? on = SharedOptions.DayOf(parsed, OnName);
        DateOnly? toOn = SharedOptions.DayOf(parsed, ToOnName);
        if (on is null && toOn is not null)
        {
            throw new UsageException($"{ToOnName} is the day of B: state that of A with {OnName}.");
        }

        ClearanceRules rules = RulebookInput.Rules(SharedOptions.RulebooksOf(parsed));
        Rulebook before = RulebookInput.LoadOrFind(first, rules);
        Rulebook after = RulebookInput.LoadOrFind(second, rules);
        RulebookDiff diff = on is { } day ? RulebookDiff.Between(before, day, after, toOn ?? day) : RulebookDiff.Between(before, after);
        if (format == OutputFormat.Json)
        {
            RulebookDiffJson.Write(diff, language, surroundings.Output);
        }
        else
        {
            PolicyTable.Write(diff, new Wording(language), surroundings.Console);
        }

        return ExitCode.Done;
    }
}
