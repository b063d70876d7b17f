using System.Diagnostics;
using System.Text;

namespace Clearance.Cli.Tests.Verbs;

/// <summary>Real processes that are killed at any moment lose nothing and write nothing twice.</summary>
public sealed class BatchKillTests : IDisposable
{
    private const int Lines = 6_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Run_KilledAndResumed_GivesTheBytesOfAnUninterruptedRun(int seed)
    {
        string input = _folder.Write("in.jsonl", Input());
        string whole = Path.Combine(_folder.Path, "whole.jsonl");
        Assert.Equal(1, CommandRun.Of("batch", input, "--out", whole, "--rulebooks", TestFiles.Ice).Code);
        long length = new FileInfo(whole).Length;
        string output = Path.Combine(_folder.Path, "out.jsonl");
        var random = new Random(seed);
        for (int kill = 1; kill <= 2; kill++)
        {
            KillAt(random.NextInt64((kill - 1) * length / 2, kill * length / 2), input, output);
        }

        Assert.Equal(1, CommandRun.Of("batch", input, "--out", output, "--rulebooks", TestFiles.Ice, "--resume").Code);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(output));
    }

    private static void KillAt(long bytes, string input, string output)
    {
        using Process process = Process.Start(new ProcessStartInfo
        {
            FileName = "dotnet",
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Clearance.Cli.dll"), "batch", input, "--out", output, "--rulebooks", TestFiles.Ice, "--on", "2026-11-23", "--resume" },
            UseShellExecute = false,
        })!;
        var file = new FileInfo(output);
        while (!process.HasExited && !(file.Exists && file.Length > bytes))
        {
            Thread.Yield();
            file.Refresh();
        }

        process.Kill();
        process.WaitForExit();
        file.Refresh();
        Assert.True(file.Exists && file.Length > bytes, "The process ended before it wrote anything to be killed at.");
    }

    private static string Input()
    {
        var lines = new StringBuilder();
        for (int i = 1; i <= Lines; i++)
        {
            lines.Append(i % 500 == 0
                ? "{\"from\":\"DE\"}\n"
                : $$"""{"from":"DE","to":"AQ","channel":"post","purpose":"personal","items":[{"category":"clothing","quantity":{{i}},"unitPrice":"35 EUR"}],"freight":"7 EUR"}""" + "\n");
        }

        return lines.ToString();
    }
}
