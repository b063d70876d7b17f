namespace Clearance;

/// <summary>Goes through the options of a <see cref="OptionList"/> without allocating.</summary>
public struct OptionEnumerator : IEquatable<OptionEnumerator>
{
    private readonly OptionList _list;
    private int _index;

    internal OptionEnumerator(OptionList list)
    {
        _list = list;
        _index = -1;
    }

    /// <summary>The option at hand.</summary>
    public readonly ClearanceOption Current => _list[_index];

    /// <summary>Whether both stand at the same option of the same list.</summary>
    public static bool operator ==(OptionEnumerator left, OptionEnumerator right) => left.Equals(right);

    /// <summary>Whether both stand at different options.</summary>
    public static bool operator !=(OptionEnumerator left, OptionEnumerator right) => !left.Equals(right);

    /// <summary>Goes to the next option; false where there is none.</summary>
    public bool MoveNext() => ++_index < _list.Count;

    /// <inheritdoc/>
    public readonly bool Equals(OptionEnumerator other) => _list == other._list && _index == other._index;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is OptionEnumerator other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(_list, _index);
}
