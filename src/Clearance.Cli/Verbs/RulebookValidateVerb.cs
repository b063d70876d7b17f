using System.CommandLine;
using Clearance.Cli.Inputs;
using Clearance.Cli.Json;
using Clearance.Cli.Tables;
using Clearance.Rulebooks;

namespace Clearance.Cli.Verbs;

/// <summary><c>rulebook validate DIR</c>: every fault with its place, or what the rulebook holds.</summary>
internal static class RulebookValidateVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var directory = new Argument<string>("DIR") { Description = "The folder that holds rulebook.json." };
        var command = new Command("validate", "Read and compile a rulebook: all faults with their places, or a summary.")
        {
            directory,
            SharedOptions.Rulebooks(),
            SharedOptions.Format(),
        };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(directory), surroundings));
        return command;
    }

    private static int Run(ParseResult parsed, string directory, Surroundings surroundings)
    {
        OutputFormat format = SharedOptions.FormatOf(parsed);
        ClearanceRules rules = RulebookInput.Rules(SharedOptions.RulebooksOf(parsed));
        try
        {
            Rulebook rulebook = RulebookInput.Load(directory, rules);
            if (format == OutputFormat.Json)
            {
                ValidationJson.Write(rulebook, surroundings.Output);
            }
            else
            {
                ValidationTable.Write(rulebook, surroundings.Console);
            }

            return ExitCode.Done;
        }
        catch (RulebookException exception)
        {
            if (format == OutputFormat.Json)
            {
                ValidationJson.Write(exception.Errors, surroundings.Output);
            }
            else
            {
                ValidationTable.Write(directory, exception.Errors, surroundings.Console);
            }

            return ExitCode.Negative;
        }
    }
}
