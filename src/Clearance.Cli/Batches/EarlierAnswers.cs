namespace Clearance.Cli.Batches;

/// <summary>What a run before this one left behind.</summary>
/// <param name="Lines">How many whole lines, a header among them.</param>
/// <param name="Bad">How many of them answer bad lines.</param>
/// <param name="End">How many bytes the whole lines have; what stands behind is an incomplete line.</param>
/// <param name="Length">How many bytes there are in all.</param>
internal sealed record EarlierAnswers(long Lines, long Bad, long End, long Length)
{
    public static EarlierAnswers None { get; } = new(0, 0, 0, 0);

    public static EarlierAnswers Read(Stream file, ReadOnlySpan<byte> badMark)
    {
        EarlierAnswers answers = None with { Length = file.Length };
        var lines = new LineReader(file);
        while (lines.TryReadBlock() && lines.IsWhole)
        {
            long bad = answers.Bad;
            for (int i = 0; i < lines.Count; i++)
            {
                bad += lines[i].StartsWith(badMark) ? 1 : 0;
            }

            answers = answers with { Lines = answers.Lines + lines.Count, Bad = bad, End = lines.Position };
        }

        return answers;
    }
}
