using Clearance.Parcels;

namespace Clearance;

/// <summary>One batch: parcels in, reports out in the same order, in bounded room. A parcel that fails stops no other.</summary>
internal sealed class BatchRun(CurrentClearanceRules rules, DateOnly on, Action<long, ClearanceReport> inOrder, BatchOptions options)
{
    private const int MostNamed = 100;

    // One worker alone reads nothing ahead.
    private readonly BatchLine _line = new(options.Workers == 1 ? 1 : options.BlockSize, options.Workers);
    private readonly List<Exception> _failures = [];
    private long _failed;

    /// <summary>Evaluates all.</summary>
    /// <exception cref="AggregateException">Parcels failed, and nobody takes them.</exception>
    public void Run(IEnumerable<Parcel> parcels, CancellationToken cancellationToken)
    {
        Task[] helpers = [];
        using (IEnumerator<Parcel> source = parcels.GetEnumerator())
        {
            try
            {
                bool hasMore = Read(source, cancellationToken);
                helpers = Help(Math.Min(options.Workers, _line.Count) - 1);
                Lead(source, hasMore, cancellationToken);
            }
            finally
            {
                _line.Close();
                Task.WaitAll(helpers, CancellationToken.None);
            }
        }

        if (_failed > 0 && options.Failed is null)
        {
            throw new AggregateException($"{_failed} of {_line.Number} parcels could not be evaluated; the reports of all others were handed out.", _failures);
        }
    }

    // The caller's thread hands out and reads first of all, and evaluates while nothing is ready.
    private void Lead(IEnumerator<Parcel> source, bool hasMore, CancellationToken cancellationToken)
    {
        var worker = new BatchRunWorker(rules, on);
        BatchPart part = default;
        while (true)
        {
            part = _line.Advance(worker, part, out int ready);
            if (ready == 0 && part.Count == 0)
            {
                return;
            }

            for (; ready > 0; ready--)
            {
                cancellationToken.ThrowIfCancellationRequested();
                HandOut(_line.Number, _line[_line.Number]);
                _line.HandedOut();
            }

            for (int i = 0; i < part.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                worker.Evaluate(_line[part.First + i]);
            }

            hasMore = hasMore && Read(source, cancellationToken);
        }
    }

    // Threads of their own: those of a host are not to wait.
    private Task[] Help(int count)
    {
        var helpers = new Task[Math.Max(count, 0)];
        for (int i = 0; i < helpers.Length; i++)
        {
            helpers[i] = Task.Factory.StartNew(Help, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        return helpers;
    }

    private void Help()
    {
        try
        {
            var worker = new BatchRunWorker(rules, on);
            BatchPart part = default;
            while ((part = _line.Next(worker, part)).Count > 0)
            {
                for (int i = 0; i < part.Count; i++)
                {
                    worker.Evaluate(_line[part.First + i]);
                }
            }
        }
        finally
        {
            // Without memory it ends before the others, and they with it.
            _line.Close();
        }
    }

    // Whether there may be more than there was room for.
    private bool Read(IEnumerator<Parcel> source, CancellationToken cancellationToken)
    {
        while (!_line.IsFull)
        {
            if (!source.MoveNext())
            {
                return false;
            }

            cancellationToken.ThrowIfCancellationRequested();
            _line.Add(source.Current);
        }

        return true;
    }

    private void HandOut(long number, BatchPlace place)
    {
        if (place.Report is not null)
        {
            inOrder(number, place.Report);
            return;
        }

        _failed++;
        if (options.Failed is { } failed)
        {
            failed(number, place.Failure!);
        }
        else if (_failures.Count < MostNamed)
        {
            _failures.Add(new InvalidOperationException($"Parcel {number} of the batch could not be evaluated: {place.Failure!.Message}", place.Failure));
        }
    }
}
