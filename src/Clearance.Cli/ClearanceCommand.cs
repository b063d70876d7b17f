using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using Clearance.Cli.Usage;
using Clearance.Cli.Verbs;

namespace Clearance.Cli;

/// <summary>The command <c>clearance</c>: its verbs, and how what goes wrong reaches the caller.</summary>
internal static class ClearanceCommand
{
    private const string Name = "clearance";

    /// <summary>The version of the command, without the commit that it was built from.</summary>
    public static string Version { get; } =
        typeof(ClearanceCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        try
        {
            ParseResult parsed = Create(surroundings).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (UsageMessage.Of(parsed) is { } message)
            {
                throw new UsageException(message);
            }

            int code = parsed.Invoke(new InvocationConfiguration
            {
                Output = surroundings.Console.Profile.Out.Writer,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
            surroundings.Console.Profile.Out.Writer.Flush();
            return code;
        }
        catch (Exception exception) when (exception is UsageException or OverflowException)
        {
            return Refuse(exception.Message, surroundings);
        }
        catch (IOException exception) when (StandardOutput.IsClosed(exception))
        {
            return ExitCode.ClosedPipe;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse($"cannot write the answer: {exception.Message}", surroundings);
        }
    }

    private static int Refuse(string message, Surroundings surroundings)
    {
        try
        {
            surroundings.Error.WriteLine($"{Name}: {message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nobody can be told: the exit code still tells.
        }

        return ExitCode.BadInput;
    }

    // A plain command and not a root command: that one is named after the running process and brings directives of its own.
    private static Command Create(Surroundings surroundings)
    {
        var rulebook = new Command("rulebook", "Work on rule data.")
        {
            RulebookValidateVerb.Create(surroundings),
            RulebookDiffVerb.Create(surroundings),
            RulebookShowVerb.Create(surroundings),
        };
        var version = new VersionOption { Description = "Show the version and leave.", Action = new VersionAction(surroundings) };
        return new Command(Name, "How a consumer parcel can clear customs, what it costs and why.")
        {
            EvaluateVerb.Create(surroundings),
            ExplainVerb.Create(surroundings),
            CheckDeclarationVerb.Create(surroundings),
            ReturnVerb.Create(surroundings),
            CompareVerb.Create(surroundings),
            ChangesVerb.Create(surroundings),
            BatchVerb.Create(surroundings),
            rulebook,
            new HelpOption { Description = "Show help and leave." },
            version,
        };
    }
}
