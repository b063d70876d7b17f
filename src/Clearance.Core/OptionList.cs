using System.Collections;
using Clearance.Values;

namespace Clearance;

/// <summary>The options of a report, best first, then by id.</summary>
/// <remarks>The default value is empty. Safe to share between threads.</remarks>
public readonly record struct OptionList : IReadOnlyList<ClearanceOption>
{
    private readonly RankedOptions? _options;

    internal OptionList(RankedOptions options)
    {
        _options = options;
        Count = options.Count;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>The option at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is below 0 or not below <see cref="Count"/>.</exception>
    public ClearanceOption this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new ClearanceOption(_options![index]);
        }
    }

    /// <summary>Enumerates without allocating.</summary>
    public ViewEnumerator<OptionList, ClearanceOption> GetEnumerator() => new(this);

    IEnumerator<ClearanceOption> IEnumerable<ClearanceOption>.GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<ClearanceOption>)this).GetEnumerator();
}
