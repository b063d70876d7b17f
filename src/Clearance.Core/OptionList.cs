using System.Collections;
using System.Collections.Immutable;

namespace Clearance;

/// <summary>The options of a report, best first, then by id.</summary>
/// <remarks>The default value is empty. Safe to share between threads.</remarks>
public readonly record struct OptionList : IReadOnlyList<ClearanceOption>
{
    private readonly ImmutableArray<OptionState> _states;

    internal OptionList(ImmutableArray<OptionState> states) => _states = states;

    /// <inheritdoc/>
    public int Count => _states.IsDefault ? 0 : _states.Length;

    /// <summary>The option at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is below 0 or not below <see cref="Count"/>.</exception>
    public ClearanceOption this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new ClearanceOption(_states[index]);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<ClearanceOption> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
