using System.Diagnostics;
using System.Text;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Clearance.Cli.Tests;

public sealed class ClearanceCommandTests
{
    [Fact]
    public void Run_Version_PrintsTheVersionAlone()
    {
        var run = CommandRun.Of("--version");

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9a-z.]+)?\n$", run.Output);
    }

    [Theory]
    [InlineData("evaluate", "--help")]
    [InlineData("explain", "-h")]
    [InlineData("rulebook", "--help")]
    public void Run_HelpOfAVerb_PrintsItsUsage(string verb, string help)
    {
        var run = CommandRun.Of(verb, help);

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        Assert.Contains($"clearance {verb}", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate", "-")]
    [InlineData("evaluate", "-", "--format", "json")]
    [InlineData("explain", "-", "--procedure", "cn.post")]
    [InlineData("compare", "-")]
    [InlineData("changes", "-", "--from", "2026-01-01", "--to", "2026-12-31")]
    public void Run_AmountBeyondMoney_IsRefusedInOneMessage(params string[] arguments) =>
        Assert.Contains("more digits than money can", CommandRun.With(TestFiles.BeyondMoney, 100, arguments).Refusal(), StringComparison.Ordinal);

    // No reader of the messages: the exit code still tells.
    [Fact]
    public void Run_ErrorsThatNobodyTakes_StillRefuses()
    {
        using var full = new ClosedWriter();
        using var console = new TestConsole();

        int code = ClearanceCommand.Run(["evaluate", "no-such.json"], new Surroundings { Input = Stream.Null, Output = Stream.Null, Error = full, Console = console, Clock = new FixedClock(CommandRun.Today) });

        Assert.Equal(2, code);
    }

    [Fact]
    public void Run_Help_NamesEveryVerb()
    {
        var run = CommandRun.Of("--help");

        Assert.Equal(0, run.Code);
        Assert.Contains("evaluate <PARCEL>", run.Output, StringComparison.Ordinal);
        Assert.Contains("explain <PARCEL>", run.Output, StringComparison.Ordinal);
        Assert.Contains("rulebook", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public void Run_OutputThatCannotBeWritten_SaysSoWithoutATrace(string format)
    {
        using var error = new StringWriter();
        using var full = new FullStream();
        using var writer = new StreamWriter(full) { AutoFlush = true };
        var surroundings = new Surroundings
        {
            Input = Stream.Null,
            Output = full,
            Error = error,
            Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }),
            Clock = new FixedClock(CommandRun.Today),
        };

        int code = ClearanceCommand.Run(["evaluate", TestFiles.Wool, "--format", format], surroundings);

        Assert.Equal(2, code);
        Assert.StartsWith("clearance: cannot write the answer: the disk is full", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Main_RedirectedOnABuildServer_WritesUtf8WithoutMarkOrColour()
    {
        using Process process = Process.Start(new ProcessStartInfo
        {
            FileName = "dotnet",
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Clearance.Cli.dll"), "evaluate", TestFiles.Wool, "--rulebooks", TestFiles.Ice, "--on", "2026-11-23", "--lang", "zh" },
            Environment = { ["GITHUB_ACTIONS"] = "true", ["COLUMNS"] = "100" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        await using var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes);
        await process.WaitForExitAsync();

        Assert.Equal("", await error);
        Assert.Equal(0, process.ExitCode);
        string text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.ToArray());
        Assert.StartsWith("──", text, StringComparison.Ordinal);
        Assert.Contains("邮政雪橇", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("the disk is full");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("the disk is full");
    }

    private sealed class ClosedWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
