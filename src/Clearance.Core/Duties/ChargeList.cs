using System.Collections;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>The charges of an option, in the order of the rulebook.</summary>
/// <remarks>The default value is empty. Safe to share between threads.</remarks>
public readonly record struct ChargeList : IReadOnlyList<Charge>
{
    private readonly ChargeSheet? _sheet;

    internal ChargeList(ChargeSheet? sheet) => _sheet = sheet;

    /// <inheritdoc/>
    public int Count => _sheet?.Count ?? 0;

    /// <summary>The charge at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is below 0 or not below <see cref="Count"/>.</exception>
    public Charge this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new Charge(_sheet!, index);
        }
    }

    /// <summary>Enumerates without allocating.</summary>
    public ViewEnumerator<ChargeList, Charge> GetEnumerator() => new(this);

    IEnumerator<Charge> IEnumerable<Charge>.GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Charge>)this).GetEnumerator();
}
