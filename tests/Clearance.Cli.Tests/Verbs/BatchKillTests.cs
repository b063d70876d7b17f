using System.Diagnostics;

namespace Clearance.Cli.Tests.Verbs;

/// <summary>Real processes that are killed at any moment lose nothing and write nothing twice.</summary>
public sealed class BatchKillTests(UninterruptedBatch uninterrupted) : IClassFixture<UninterruptedBatch>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Run_KilledAndResumed_GivesTheBytesOfAnUninterruptedRun(int seed)
    {
        string output = Path.Combine(_folder.Path, "out.jsonl");
        var random = new Random(seed);
        for (int kill = 1; kill <= 2; kill++)
        {
            KillAt(random.NextInt64((kill - 1) * uninterrupted.Length / 2, kill * uninterrupted.Length / 2), output);
        }

        Assert.Equal(1, CommandRun.Of(uninterrupted.Arguments(output)).Code);
        Assert.True(File.ReadAllBytes(uninterrupted.Output).AsSpan().SequenceEqual(File.ReadAllBytes(output)), "The bytes differ.");
    }

    private void KillAt(long bytes, string output)
    {
        using Process process = CommandProcess.Start(uninterrupted.Arguments(output));
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
}
