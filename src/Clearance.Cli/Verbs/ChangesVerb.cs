using System.CommandLine;
using Clearance.Advice;
using Clearance.Cli.Inputs;
using Clearance.Cli.Json;
using Clearance.Cli.Tables;
using Clearance.Cli.Texts;
using Clearance.Cli.Usage;
using Clearance.Parcels;

namespace Clearance.Cli.Verbs;

/// <summary><c>changes PARCEL</c>: what each change of law in a span does to this parcel.</summary>
internal static class ChangesVerb
{
    private const string FromName = "--from";
    private const string ToName = "--to";

    public static Command Create(Surroundings surroundings)
    {
        Argument<string> parcel = Question.Argument();
        var command = new Command("changes", "What each change of law in a span does to one parcel; law enacted for a later day counts already.")
        {
            parcel,
            new Option<string>(FromName) { Description = "The day whose law is where the span begins.", HelpName = "DATE", Required = true },
            new Option<string>(ToName) { Description = "The last day of the span.", HelpName = "DATE", Required = true },
            SharedOptions.Language(),
            SharedOptions.Rulebooks(),
            SharedOptions.Format(),
        };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(parcel), surroundings));
        return command;
    }

    private static int Run(ParseResult parsed, string path, Surroundings surroundings)
    {
        OutputFormat format = SharedOptions.FormatOf(parsed);
        string language = SharedOptions.LanguageOf(parsed);
        DateOnly from = SharedOptions.DayOf(parsed, FromName)!.Value;
        DateOnly to = SharedOptions.DayOf(parsed, ToName)!.Value;
        if (to < from)
        {
            throw new UsageException($"{ToName} {Shapes.Of(to)} is before {FromName} {Shapes.Of(from)}: let the span end on the day it begins or later.");
        }

        Parcel parcel = ParsedInput.Parcel(path, surroundings);
        PolicyChanges changes = new PolicyAdvisor(RulebookInput.Rules(SharedOptions.RulebooksOf(parsed))).Changes(parcel, from, to);
        if (format == OutputFormat.Json)
        {
            JsonAnswer.Copy(surroundings.Output, json => changes.WriteJson(json, language));
        }
        else
        {
            PolicyTable.Write(changes, parcel, new Wording(language), surroundings.Console);
        }

        return changes.IsCovered ? ExitCode.Done : ExitCode.Negative;
    }
}
