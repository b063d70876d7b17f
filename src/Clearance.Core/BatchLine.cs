using Clearance.Parcels;

namespace Clearance;

/// <summary>
/// The parcels of a batch under way, in order. One thread reads them, hands their reports out, and evaluates as the other workers do.
/// Nobody waits for the end of a block: parcels are taken as workers become free, a few ahead of what is handed out.
/// </summary>
internal sealed class BatchLine
{
    // Taken at once, so that workers seldom meet.
    private const int MostTaken = 4;

    // So many of each worker are under way, so that one that takes long holds up nobody; each has room of its own.
    private const int MostAhead = 16;

    private readonly object _lock = new();
    private readonly BatchPlace[] _places;
    private readonly int _workers;
    private readonly int _ahead;

    // Of the reader alone.
    private long _read;
    private long _handed;

    // Under the lock, none above the one before: how many parcels were offered to workers, were taken, and gave their room back.
    private long _offered;
    private long _taken;
    private long _returned;
    private int _waiting;
    private bool _isClosed;

    /// <summary>A line of at most so many parcels for so many workers.</summary>
    public BatchLine(int size, int workers)
    {
        _places = [.. Enumerable.Range(0, size).Select(static _ => new BatchPlace())];
        _workers = workers;
        _ahead = Math.Min(size, workers * MostAhead);
    }

    /// <summary>How many parcels were read and not handed out.</summary>
    public int Count => (int)(_read - _handed);

    public bool IsFull => Count == _places.Length;

    /// <summary>The number in the batch of the parcel that is handed out next.</summary>
    public long Number => _handed;

    private bool CanTake => _taken < _offered && _taken - _returned < _ahead;

    // Nothing stands between the two numbers while the reader waits.
    private bool IsReady => _returned < _taken && this[_returned].IsDone;

    /// <summary>The place of a parcel by its number in the batch.</summary>
    public BatchPlace this[long number] => _places[number % _places.Length];

    /// <summary>For the reader: adds a parcel at the end. Others see it from the next <see cref="Advance"/> on.</summary>
    public void Add(Parcel parcel) => this[_read++].Parcel = parcel;

    /// <summary>For the reader: the next report was handed out.</summary>
    public void HandedOut() => _handed++;

    /// <summary>For the reader: how many reports can be handed out, or else which parcels to evaluate; neither at the end of the line. Waits where there is nothing to do yet.</summary>
    /// <param name="worker">The reader as a worker.</param>
    /// <param name="done">What it has evaluated.</param>
    /// <param name="ready">Receives the number of reports.</param>
    public BatchPart Advance(BatchRunWorker worker, BatchPart done, out int ready)
    {
        lock (_lock)
        {
            Finish(done);
            for (; _returned < _handed; _returned++)
            {
                this[_returned].Clear();
            }

            _offered = _read;
            Wake();
            while (!IsReady && !CanTake && Count > 0 && !_isClosed)
            {
                Wait();
            }

            ready = CountReady();
            return ready > 0 ? default : Take(worker);
        }
    }

    /// <summary>For the other workers: which parcels to evaluate; none once the line is closed. Waits where there is nothing to do yet.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="done">What it has evaluated.</param>
    public BatchPart Next(BatchRunWorker worker, BatchPart done)
    {
        lock (_lock)
        {
            Finish(done);
            Wake();
            while (!CanTake && !_isClosed)
            {
                Wait();
            }

            return Take(worker);
        }
    }

    /// <summary>Lets everybody go.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            Wake();
        }
    }

    private void Finish(BatchPart done)
    {
        for (int i = 0; i < done.Count; i++)
        {
            this[done.First + i].IsDone = true;
        }
    }

    private int CountReady()
    {
        long end = _returned;
        while (end < _taken && this[end].IsDone)
        {
            end++;
        }

        return (int)(end - _returned);
    }

    private BatchPart Take(BatchRunWorker worker)
    {
        if (_isClosed || !CanTake)
        {
            return default;
        }

        long first = _taken;
        long part = Math.Clamp((_offered - first) / _workers, 1, MostTaken);
        for (long end = Math.Min(first + part, _returned + _ahead); _taken < end; _taken++)
        {
            worker.Take(this[_taken]);
        }

        return new BatchPart(first, (int)(_taken - first));
    }

    private void Wait()
    {
        _waiting++;
        _ = Monitor.Wait(_lock);
        _waiting--;
    }

    private void Wake()
    {
        if (_waiting > 0 && (CanTake || IsReady || _isClosed))
        {
            Monitor.PulseAll(_lock);
        }
    }
}
