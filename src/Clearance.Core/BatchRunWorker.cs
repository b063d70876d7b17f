using Clearance.Slots;

namespace Clearance;

/// <summary>One of the threads of a batch, with the room that it has made; all of that remembers rows and kinds of goods together.</summary>
internal sealed class BatchRunWorker(CurrentClearanceRules rules, DateOnly on)
{
    private readonly MachineMemos _memos = new();

    // The room given back last is taken first, so that no more is made than is needed.
    private readonly Stack<ClearanceBuffer> _idle = [];

    /// <summary>Takes a place to evaluate its parcel.</summary>
    public void Take(BatchPlace place) => (place.Worker, place.Buffer) = (this, _idle.TryPop(out ClearanceBuffer? buffer) ? buffer : new ClearanceBuffer(rules, _memos));

    /// <summary>Takes room back.</summary>
    public void Return(ClearanceBuffer buffer) => _idle.Push(buffer);

    /// <summary>Evaluates the parcel of a place that it took.</summary>
    public void Evaluate(BatchPlace place)
    {
        try
        {
            place.Report = place.Buffer!.Evaluate(place.Parcel!, on);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            place.Failure = exception;
        }
    }
}
