using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Clearance.Cli.Tests.Verbs;

/// <summary>A batch as a process of its own, on pipes and under signals.</summary>
public sealed class BatchProcessTests : IDisposable
{
    private const int LinesOfABlock = 3_000;

    private static readonly string s_wool = File.ReadAllText(TestFiles.Wool).ReplaceLineEndings("") + "\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // A pipe cannot be read back, so nothing earlier may be looked for in it.
    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public void Run_EmptyInputIntoAPipe_IsDone(string format)
    {
        using Process process = CommandProcess.Start("batch", _folder.Write("in", ""), "--input", format, "--format", "json");

        Assert.Equal("", process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    // Without the refusal a run would read its own answers for ever.
    [Fact]
    public void Run_OutputIsTheFileOfStandardInput_IsRefused()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        string file = _folder.Write("in.jsonl", s_wool);
        using Process process = CommandProcess.Run("sh", "-c", "exec dotnet \"$0\" batch - --out \"$1\" < \"$1\"", CommandProcess.Assembly, file);
        bool isDone = process.WaitForExit(TimeSpan.FromMinutes(1));
        process.Kill();
        process.WaitForExit();

        Assert.True(isDone);
        Assert.Contains("it is the file that is read", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        Assert.Equal(2, process.ExitCode);
        Assert.Equal(s_wool, File.ReadAllText(file));
    }

    [Fact]
    public void Run_AskedToTerminate_EndsAtAWholeLineAndResumes()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string output = Path.Combine(_folder.Path, "out.jsonl");
        string[] arguments = ["batch", "-", "--out", output, "--rulebooks", TestFiles.Ice, "--on", "2026-11-23", "--resume"];
        byte[] block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(s_wool, LinesOfABlock)));
        using Process process = CommandProcess.Start(arguments);
        int blocks = Feed(process, block, () => new FileInfo(output) is { Exists: true, Length: > 0 });
        using (Process signal = CommandProcess.Run("sh", "-c", "kill -TERM \"$0\"", process.Id.ToString(CultureInfo.InvariantCulture)))
        {
            signal.WaitForExit();
        }

        blocks += Feed(process, block, () => process.HasExited);
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        string[] answers = File.ReadAllText(output).Split('\n');
        Assert.Equal("", answers[^1]);
        Assert.Contains($"stopped after {answers.Length - 1} lines; --resume goes on after them", process.StandardError.ReadToEnd(), StringComparison.Ordinal);

        string whole = string.Concat(Enumerable.Repeat(s_wool, LinesOfABlock * blocks));
        Assert.Equal(0, CommandRun.With(whole, 100, arguments).Code);
        string[] all = File.ReadAllText(output).Split('\n');
        Assert.Equal((LinesOfABlock * blocks) + 1, all.Length);
        Assert.Equal([answers[0], ""], all.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_ReaderOfTheAnswersLeaves_StopsWithoutAWord()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string input = _folder.Write("in.jsonl", string.Concat(Enumerable.Repeat(s_wool, LinesOfABlock)));
        (string first, int code, string error) = CommandProcess.ReadOneLine("batch", input, "--rulebooks", TestFiles.Ice, "--on", "2026-11-23");

        Assert.StartsWith("{\"contract\":1", first, StringComparison.Ordinal);
        Assert.Equal((141, ""), (code, error));
    }

    [Fact]
    public void Run_ReaderOfATableLeaves_StopsWithoutAWord()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        (_, int code, string error) = CommandProcess.ReadOneLine("rulebook", "diff", "CN", "CN", "--on", "2018-01-01", "--to-on", "2026-01-01");

        Assert.Equal((141, ""), (code, error));
    }

    // What another program wrote into the file before, and writes after it, stays where it is.
    [Fact]
    public void Run_IntoAFileOfOthers_WritesBetweenThem()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string output = Path.Combine(_folder.Path, "out");
        string input = _folder.Write("in.jsonl", s_wool);
        using Process process = CommandProcess.Run(
            "sh", "-c", "{ echo before; dotnet \"$0\" batch \"$1\" --rulebooks \"$2\" --on 2026-11-23; echo after; } > \"$3\"", CommandProcess.Assembly, input, TestFiles.Ice, output);
        process.WaitForExit();

        string[] lines = File.ReadAllText(output).Split('\n');
        Assert.Equal(("before", "after", 4), (lines[0], lines[2], lines.Length));
        Assert.StartsWith("{\"contract\":1", lines[1], StringComparison.Ordinal);
    }

    // Blocks go into the pipe until something has come about; the last one may meet a closed pipe.
    private static int Feed(Process process, byte[] block, Func<bool> isEnough)
    {
        int blocks = 0;
        try
        {
            while (!isEnough())
            {
                blocks++;
                process.StandardInput.BaseStream.Write(block);
            }
        }
        catch (IOException)
        {
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        }

        return blocks;
    }
}
