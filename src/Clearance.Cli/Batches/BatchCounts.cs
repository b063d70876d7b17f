namespace Clearance.Cli.Batches;

/// <summary>What a run did so far.</summary>
internal sealed class BatchCounts
{
    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);

    /// <summary>Lines answered by this run.</summary>
    public long Lines { get; private set; }

    /// <summary>Bad lines of this run.</summary>
    public long Bad { get; private set; }

    /// <summary>Parcels of this run by what came out.</summary>
    public IReadOnlyDictionary<string, long> Outcomes => _outcomes;

    public void Add(BatchWorker worker)
    {
        foreach ((string outcome, long parcels) in worker.Outcomes)
        {
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + parcels;
            Lines += parcels;
        }

        Bad += worker.Bad;
        Lines += worker.Bad;
    }
}
