using Clearance.Parcels;

namespace Clearance;

/// <summary>Where one parcel of a batch stands until its report is handed out.</summary>
internal sealed class BatchPlace
{
    public Parcel? Parcel { get; set; }

    /// <summary>Who evaluates the parcel.</summary>
    public BatchRunWorker? Worker { get; set; }

    /// <summary>In which room of that worker.</summary>
    public ClearanceBuffer? Buffer { get; set; }

    public ClearanceReport? Report { get; set; }

    /// <summary>Why there is no report.</summary>
    public Exception? Failure { get; set; }

    public bool IsDone { get; set; }

    /// <summary>Gives the room back; another parcel may stand here already.</summary>
    public void Clear()
    {
        Worker!.Return(Buffer!);
        (Worker, Buffer, Report, Failure, IsDone) = (null, null, null, null, false);
    }
}
