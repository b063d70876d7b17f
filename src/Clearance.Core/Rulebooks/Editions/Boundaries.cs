using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Clearance.Law;

namespace Clearance.Rulebooks.Editions;

/// <summary>Collects the days on which law begins or ends, and gives the spans between them.</summary>
internal sealed class Boundaries
{
    // As numbers of days, first days of spans.
    private readonly List<int> _starts;

    /// <summary>Begins with the first day of all.</summary>
    public Boundaries(DateOnly first) => _starts = [first.DayNumber];

    /// <summary>Law of this period begins on its first day and has ended on the day after its last.</summary>
    public void Add(EffectivePeriod period)
    {
        if (period.From is { } from)
        {
            Add(from.DayNumber);
        }

        if (period.To is { } to && to < DateOnly.MaxValue)
        {
            Add(to.DayNumber + 1);
        }
    }

    /// <summary>The spans, without gaps; the first one has no first day where it begins with the calendar.</summary>
    public ImmutableArray<EffectivePeriod> Spans()
    {
        _starts.Sort();
        int[] starts = [.. _starts.Distinct()];
        var spans = new EffectivePeriod[starts.Length];
        for (int i = 0; i < spans.Length; i++)
        {
            spans[i] = new EffectivePeriod(DayOf(starts[i]), i + 1 < starts.Length ? DateOnly.FromDayNumber(starts[i + 1] - 1) : null);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(spans);
    }

    private static DateOnly? DayOf(int start) => start == 0 ? null : DateOnly.FromDayNumber(start);

    // Rows of one table often follow each other with the same day.
    private void Add(int start)
    {
        if (start > _starts[0] && start != _starts[^1])
        {
            _starts.Add(start);
        }
    }
}
