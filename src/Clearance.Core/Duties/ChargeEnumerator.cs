namespace Clearance.Duties;

/// <summary>Goes through the charges of a <see cref="ChargeList"/> without allocating.</summary>
public struct ChargeEnumerator : IEquatable<ChargeEnumerator>
{
    private readonly ChargeList _list;
    private int _index;

    internal ChargeEnumerator(ChargeList list)
    {
        _list = list;
        _index = -1;
    }

    /// <summary>The charge at hand.</summary>
    public readonly Charge Current => _list[_index];

    /// <summary>Whether both stand at the same charge of the same list.</summary>
    public static bool operator ==(ChargeEnumerator left, ChargeEnumerator right) => left.Equals(right);

    /// <summary>Whether both stand at different charges.</summary>
    public static bool operator !=(ChargeEnumerator left, ChargeEnumerator right) => !left.Equals(right);

    /// <summary>Goes to the next charge; false where there is none.</summary>
    public bool MoveNext() => ++_index < _list.Count;

    /// <inheritdoc/>
    public readonly bool Equals(ChargeEnumerator other) => _list == other._list && _index == other._index;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is ChargeEnumerator other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(_list, _index);
}
