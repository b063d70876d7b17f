namespace Clearance.Values;

/// <summary>Goes through a list that is a view, without allocating.</summary>
/// <typeparam name="TList">The list.</typeparam>
/// <typeparam name="T">Its items.</typeparam>
public record struct ViewEnumerator<TList, T>
    where TList : struct, IReadOnlyList<T>
{
    private readonly TList _list;
    private int _index;

    internal ViewEnumerator(TList list)
    {
        _list = list;
        _index = -1;
    }

    /// <summary>The item at hand.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none: <see cref="MoveNext"/> was not called, or has said false.</exception>
    public readonly T Current => _list[_index];

    /// <summary>Goes to the next item; false where there is none.</summary>
    public bool MoveNext() => ++_index < _list.Count;
}
