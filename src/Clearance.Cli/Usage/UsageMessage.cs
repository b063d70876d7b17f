using System.CommandLine;
using System.CommandLine.Parsing;
using Clearance.Values;

namespace Clearance.Cli.Usage;

/// <summary>Says in one message what is wrong with the arguments, naming the nearest word.</summary>
internal static class UsageMessage
{
    /// <summary>The message; null where the arguments are in order.</summary>
    public static string? Of(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0 || parsed.Action is { ClearsParseErrors: true })
        {
            return null;
        }

        Command command = parsed.CommandResult.Command;
        IEnumerable<string> messages = parsed.UnmatchedTokens.Count > 0
            ? Unmatched(command, parsed.UnmatchedTokens)
            : command.Subcommands.Count > 0 ? [$"{PathOf(command)} needs a verb: {Listed(command)}."] : parsed.Errors.Select(Describe).Distinct(StringComparer.Ordinal);
        return $"{string.Join(' ', messages)} See '{PathOf(command)} --help'.";
    }

    private static IEnumerable<string> Unmatched(Command command, IReadOnlyList<string> tokens)
    {
        string[] options = [.. tokens.Where(static t => t.Length > 1 && t[0] == '-').Select(static t => t.Split('=', ':')[0]).Distinct(StringComparer.Ordinal)];
        if (options.Length > 0)
        {
            // What follows an unknown option is most likely its value, so it is not held against the caller.
            return options.Select(o => $"{PathOf(command)} has no option '{Shown.Text(o)}'.{NearestWords.Ask(o, OptionsOf(command))}");
        }

        return command.Subcommands.Count > 0
            ? [$"{PathOf(command)} has no verb '{Shown.Text(tokens[0])}'.{NearestWords.Ask(tokens[0], command.Subcommands.Select(static s => s.Name))} Verbs: {Listed(command)}."]
            : tokens.Select(t => $"{PathOf(command)} has no place for '{Shown.Text(t)}'.");
    }

    private static string Describe(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult command } argument => $"{PathOf(command.Command)} needs {argument.Argument.Name}.",
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs {option.Option.HelpName ?? "a value"}.",
        CommandResult { Command: { } command } when command.Arguments.FirstOrDefault(static a => a.Arity.MinimumNumberOfValues > 0) is { } argument && error.Message.Contains("argument", StringComparison.Ordinal) =>
            $"{PathOf(command)} needs {argument.Name}.",
        _ => error.Message,
    };

    private static string PathOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Select(PathOf).Append(command.Name));

    private static string Listed(Command command) => string.Join(", ", command.Subcommands.Select(static s => s.Name));

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(static p => p.Options.Where(static o => o.Recursive))).Select(static o => o.Name);
}
