using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Clearance.Cli;

/// <summary>The process: real streams, real terminal, real clock.</summary>
internal static class Program
{
    private const int RedirectedWidth = 100;
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static int Main(string[] arguments)
    {
        Console.OutputEncoding = s_utf8;
        using Stream input = Console.OpenStandardInput();
        using Stream output = StandardOutput.Open();
        using var error = new StreamWriter(Console.OpenStandardError(), s_utf8) { AutoFlush = true };
        using var redirected = new StreamWriter(output, s_utf8, leaveOpen: true) { AutoFlush = true };
        var surroundings = new Surroundings
        {
            Input = input,
            Output = output,
            Error = error,
            Console = Console.IsOutputRedirected ? Plain(redirected) : AnsiConsole.Create(new AnsiConsoleSettings()),
            Terminal = Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }),
            Clock = TimeProvider.System,
        };
        return ClearanceCommand.Run(arguments, surroundings);
    }

    // A build server's variables must not colour a file, so nothing is detected here.
    private static IAnsiConsole Plain(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int width) && width is >= 40 and <= 1000
            ? width
            : RedirectedWidth;
        return console;
    }
}
