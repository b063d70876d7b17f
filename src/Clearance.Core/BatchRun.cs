using Clearance.Parcels;
using Clearance.Slots;

namespace Clearance;

/// <summary>One batch: parcels in, reports out in the same order, in bounded room. A parcel that fails stops no other.</summary>
internal sealed class BatchRun
{
    private const int MostNamed = 100;

    private readonly DateOnly _on;
    private readonly Action<long, ClearanceReport> _inOrder;
    private readonly BatchOptions _options;
    private readonly ClearanceBuffer[] _buffers;

    // Each worker has a part of every block, so that its buffers remember rows together.
    private readonly int _partSize;
    private readonly List<Exception> _failures = [];
    private long _failed;

    public BatchRun(CurrentClearanceRules rules, DateOnly on, Action<long, ClearanceReport> inOrder, BatchOptions options)
    {
        _on = on;
        _inOrder = inOrder;
        _options = options;
        _buffers = new ClearanceBuffer[options.Workers == 1 ? 1 : options.BlockSize];
        _partSize = ((_buffers.Length - 1) / options.Workers) + 1;
        LookupMemos[] memos = [.. Enumerable.Range(0, options.Workers).Select(static _ => new LookupMemos())];
        for (int i = 0; i < _buffers.Length; i++)
        {
            _buffers[i] = new ClearanceBuffer(rules, memos[i / _partSize]);
        }
    }

    /// <summary>Evaluates all.</summary>
    /// <exception cref="AggregateException">Parcels failed, and nobody takes them.</exception>
    public void Run(IEnumerable<Parcel> parcels, CancellationToken cancellationToken)
    {
        long number = 0;
        if (_options.Workers == 1)
        {
            foreach (Parcel parcel in parcels)
            {
                cancellationToken.ThrowIfCancellationRequested();
                HandOut(number++, TryEvaluate(0, parcel, out Exception? failure), failure);
            }
        }
        else
        {
            foreach (Parcel[] block in parcels.Chunk(_options.BlockSize))
            {
                RunBlock(block, number, cancellationToken);
                number += block.Length;
            }
        }

        if (_failed > 0 && _options.Failed is null)
        {
            throw new AggregateException($"{_failed} of {number} parcels could not be evaluated; the reports of all others were handed out.", _failures);
        }
    }

    private void RunBlock(Parcel[] block, long first, CancellationToken cancellationToken)
    {
        var reports = new ClearanceReport?[block.Length];
        var failures = new Exception?[block.Length];
        _ = Parallel.For(0, _options.Workers, new ParallelOptions { MaxDegreeOfParallelism = _options.Workers, CancellationToken = cancellationToken }, worker =>
        {
            for (int i = worker * _partSize; i < Math.Min(block.Length, (worker + 1) * _partSize); i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                reports[i] = TryEvaluate(i, block[i], out failures[i]);
            }
        });
        for (int i = 0; i < block.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            HandOut(first + i, reports[i], failures[i]);
        }
    }

    private ClearanceReport? TryEvaluate(int buffer, Parcel parcel, out Exception? failure)
    {
        failure = null;
        try
        {
            return _buffers[buffer].Evaluate(parcel, _on);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            failure = exception;
            return null;
        }
    }

    private void HandOut(long number, ClearanceReport? report, Exception? failure)
    {
        if (report is not null)
        {
            _inOrder(number, report);
            return;
        }

        _failed++;
        if (_options.Failed is { } failed)
        {
            failed(number, failure!);
        }
        else if (_failures.Count < MostNamed)
        {
            _failures.Add(new InvalidOperationException($"Parcel {number} of the batch could not be evaluated: {failure!.Message}", failure));
        }
    }
}
