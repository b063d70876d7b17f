using System.Text;

namespace Clearance.Cli.Tests.Verbs;

/// <summary>A batch of several blocks, and what a run that nobody kills makes of it.</summary>
public sealed class UninterruptedBatch : IDisposable
{
    private const int Lines = 6_000;

    private readonly TemporaryFolder _folder = new();
    private readonly string _input;

    public UninterruptedBatch()
    {
        _input = _folder.Write("in.jsonl", Parcels());
        Output = Path.Combine(_folder.Path, "whole.jsonl");
        Assert.Equal(1, CommandRun.Of(Arguments(Output)).Code);
        Length = new FileInfo(Output).Length;
    }

    public string Output { get; }

    public long Length { get; }

    /// <summary>What begins the batch, or goes on with it.</summary>
    public string[] Arguments(string output) => ["batch", _input, "--out", output, "--rulebooks", TestFiles.Ice, "--on", "2026-11-23", "--resume"];

    public void Dispose() => _folder.Dispose();

    private static string Parcels()
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
