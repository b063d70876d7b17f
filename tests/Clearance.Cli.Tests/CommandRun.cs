using System.Text;
using System.Text.Json;
using Spectre.Console.Testing;

namespace Clearance.Cli.Tests;

/// <summary>One run of the command in this process, with streams, console and clock of its own.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    public static DateOnly Today { get; } = new(2026, 11, 23);

    /// <summary>Runs the command on 2026-11-23 at a width of 100.</summary>
    public static CommandRun Of(params string[] arguments) => With(standardInput: "", width: 100, arguments);

    public static CommandRun With(string standardInput, int width, params string[] arguments)
    {
        using var console = new TestConsole();
        console.Profile.Width = width;
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(standardInput));
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int code = ClearanceCommand.Run(arguments, new Surroundings
        {
            Input = input,
            Output = output,
            Error = error,
            Console = console,
            Clock = new FixedClock(Today),
        });
        return new CommandRun(code, console.Output + Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>The answer as JSON; fails where anything else stands on standard output.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>Bad input or usage: exit code 2, one message, nothing on standard output.</summary>
    public string Refusal()
    {
        Assert.Equal(2, Code);
        Assert.Equal("", Output);
        Assert.StartsWith("clearance: ", Error, StringComparison.Ordinal);
        Assert.EndsWith("\n", Error, StringComparison.Ordinal);
        return Error["clearance: ".Length..^1];
    }
}
