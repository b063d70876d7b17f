using Spectre.Console;

namespace Clearance.Cli.Tests.Docs;

/// <summary>The first command of README.md prints what README.md shows.</summary>
public sealed class ReadmeOutputTests
{
    private const string Opening = "```text output\n";

    [Fact]
    public void Evaluate_CommandOfTheReadme_PrintsWhatItShows()
    {
        string root = Root();
        string readme = File.ReadAllText(Path.Combine(root, "README.md"));
        string command = readme.Split('\n').First(static l => l.StartsWith("dotnet run ", StringComparison.Ordinal));
        string[] arguments = [.. command.Split(" -- ")[1].Split(' ').Select(a => a.Contains('/', StringComparison.Ordinal) ? Path.Combine(root, a) : a)];
        string shown = readme.Split(Opening)[1].Split("\n```")[0];
        using var written = new StringWriter();
        Assert.Equal(ExitCode.Done, ClearanceCommand.Run(arguments, Surroundings(written)));
        string[] expected = shown.Split('\n');
        Assert.Equal(expected, written.ToString().Split('\n').Select(static l => l.TrimEnd()).Take(expected.Length));
    }

    private static Surroundings Surroundings(TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = 100;
        return new Surroundings { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null, Console = console, Clock = TimeProvider.System };
    }

    private static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Clearance.Core.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Clearance.Core.sln stands in no folder above the tests.");
    }
}
