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
        if (parsed.Action is { ClearsParseErrors: true })
        {
            return null;
        }

        Command command = parsed.CommandResult.Command;
        string[] strays = [.. Strays(parsed)];
        if (parsed.Errors.Count == 0 && strays.Length == 0)
        {
            return null;
        }

        IEnumerable<string> messages = strays.Length > 0
            ? Unmatched(command, strays)
            : command.Subcommands.Count > 0 ? [$"{VerbOf(command)} needs a verb: {Listed(command)}."] : parsed.Errors.Select(Describe).Distinct(StringComparer.Ordinal);
        return $"{string.Join(' ', messages)} See '{PathOf(command)} --help'.";
    }

    /// <summary>Tokens that fit nowhere, and misspelt options that the parser took for an argument or a directive.</summary>
    private static IEnumerable<string> Strays(ParseResult parsed)
    {
        IEnumerable<Token> arguments = parsed.Tokens.Any(static t => t.Type == TokenType.DoubleDash)
            ? []
            : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static a => a.Tokens);
        return parsed.Tokens.Where(static t => t.Type == TokenType.Directive)
            .Concat(arguments.Where(static t => IsOption(t.Value)))
            .Select(static t => t.Value)
            .Concat(parsed.UnmatchedTokens);
    }

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-';

    private static IEnumerable<string> Unmatched(Command command, string[] tokens)
    {
        string[] options = [.. tokens.Where(IsOption).Select(static t => t.Split('=', ':')[0]).Distinct(StringComparer.Ordinal)];
        if (options.Length > 0)
        {
            // What follows an unknown option is most likely its value, so it is not held against the caller.
            return options.Select(o => $"{VerbOf(command)} has no option '{Shown.Text(o)}'.{NearestWords.Ask(o, OptionsOf(command))}");
        }

        return command.Subcommands.Count > 0
            ? [$"{VerbOf(command)} has no verb '{Shown.Text(tokens[0])}'.{NearestWords.Ask(tokens[0], command.Subcommands.Select(static s => s.Name))} Verbs: {Listed(command)}."]
            : tokens.Select(t => $"{VerbOf(command)} has no place for '{Shown.Text(t)}'.");
    }

    private static string Describe(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult command } argument => $"{VerbOf(command.Command)} needs {argument.Argument.Name}.",
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs {option.Option.HelpName ?? "a value"}.",
        CommandResult { Command: { } command } when command.Arguments.FirstOrDefault(static a => a.Arity.MinimumNumberOfValues > 0) is { } argument && error.Message.Contains("argument", StringComparison.Ordinal) =>
            $"{VerbOf(command)} needs {argument.Name}.",
        _ => error.Message,
    };

    private static string PathOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Select(PathOf).Append(command.Name));

    /// <summary>The verb without the command's own name, which stands before every message anyway.</summary>
    private static string VerbOf(Command command) =>
        command.Parents.OfType<Command>().Any() ? string.Join(' ', PathOf(command).Split(' ')[1..]) : "the command";

    private static string Listed(Command command) => string.Join(", ", command.Subcommands.Select(static s => s.Name));

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(static p => p.Options.Where(static o => o.Recursive))).Select(static o => o.Name);
}
