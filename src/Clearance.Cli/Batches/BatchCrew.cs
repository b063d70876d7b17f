namespace Clearance.Cli.Batches;

/// <summary>Workers that share the lines of a block; their answers come out in the order of the lines.</summary>
internal sealed class BatchCrew(IReadOnlyList<BatchWorker> workers)
{
    /// <summary>Answers the lines of a block from a place on.</summary>
    public void Work(LineReader lines, int from, long firstNumber, AnswerFile output, BatchCounts counts)
    {
        int count = lines.Count - from;
        int shares = Math.Min(workers.Count, count);
        int StartOf(int share) => from + (int)((long)count * share / shares);
        Parallel.For(0, shares, new ParallelOptions { MaxDegreeOfParallelism = shares }, share => workers[share].Work(lines, StartOf(share), StartOf(share + 1), firstNumber));
        for (int share = 0; share < shares; share++)
        {
            output.Write(workers[share].Written);
            counts.Add(workers[share]);
            workers[share].Clear();
        }
    }

    /// <summary>The answer to one line of a block, counted nowhere.</summary>
    public byte[] AnswerTo(LineReader lines, int index, long firstNumber)
    {
        BatchWorker worker = workers[0];
        worker.Work(lines, index, index + 1, firstNumber);
        byte[] answer = worker.Written.ToArray();
        worker.Clear();
        return answer;
    }
}
