using System.Collections;
using Clearance.Values;

namespace Clearance;

/// <summary>The options of a report, best first, then by id.</summary>
/// <remarks>The default value is empty. Safe to share between threads.</remarks>
public readonly record struct OptionList : IReadOnlyList<ClearanceOption>
{
    private readonly OptionState[]? _states;

    internal OptionList(OptionState[] states, int count)
    {
        _states = states;
        Count = count;
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
            return new ClearanceOption(_states![index]);
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
