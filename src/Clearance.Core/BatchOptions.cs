namespace Clearance;

/// <summary>How many parcels are evaluated at once.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record BatchOptions
{
    /// <summary>How many threads evaluate; 1 unless set, at most 1,024.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or above 1,024.</exception>
    public int Workers
    {
        get;
        init => field = value is >= 1 and <= 1024 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A batch has 1 to 1,024 workers.");
    }

    = 1;

    /// <summary>How far parcels are read ahead of the reports handed out, where there is more than one worker; 64 unless set, at most 65,536. Each worker evaluates a few of them in advance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or above 65,536.</exception>
    public int BlockSize
    {
        get;
        init => field = value is >= 1 and <= 65_536 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A block has 1 to 65,536 parcels.");
    }

    = 64;

    /// <summary>Takes the parcels that could not be evaluated, by their number in the batch, in order with the reports of the others; null: an <see cref="AggregateException"/> names the first hundred at the end.</summary>
    public Action<long, Exception>? Failed { get; init; }
}
