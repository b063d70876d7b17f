namespace Clearance.Json;

/// <summary>Collects the faults of one input; keeps the first <see cref="Limit"/> and counts the rest.</summary>
internal sealed class JsonErrors
{
    public const int Limit = 100;

    private readonly List<JsonError> _kept = [];

    /// <summary>How many faults were found, kept or not.</summary>
    public long Total { get; private set; }

    /// <summary>Whether further faults are only counted, so that costly messages need not be made.</summary>
    public bool IsFull => _kept.Count == Limit;

    public void Add(string code, Place place, string message)
    {
        Total++;
        if (!IsFull)
        {
            _kept.Add(new JsonError(code, place, message));
        }
    }

    /// <summary>Takes over what another collection found.</summary>
    public void Add(JsonErrors other)
    {
        foreach (JsonError error in other._kept)
        {
            Add(error.Code, error.Place, error.Message);
        }

        Total += other.Total - other._kept.Count;
    }

    /// <summary>The faults by file, line and column; the last one says how many are not listed.</summary>
    public IReadOnlyList<JsonError> ToList()
    {
        List<JsonError> sorted =
        [
            .. _kept
                .OrderBy(error => error.Place.File, StringComparer.Ordinal)
                .ThenBy(error => error.Place.Line)
                .ThenBy(error => error.Place.Column),
        ];
        long more = Total - sorted.Count;
        if (more > 0)
        {
            Place place = new(sorted[^1].Place.File, "", 0, 0);
            sorted.Add(new JsonError(ErrorCodes.MoreErrors, place, $"{more} more errors are not listed; mend these first and read again."));
        }

        return sorted;
    }
}
