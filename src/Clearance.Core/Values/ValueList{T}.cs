using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Clearance.Values;

/// <summary>An immutable list that is equal to another if its items are, one by one.</summary>
/// <typeparam name="T">The items; immutable too, if the list shall be.</typeparam>
/// <remarks>
/// <para>Made by a collection expression. The order counts, also for equality. There is no null list: an empty one is <see cref="Empty"/>.</para>
/// <para><c>foreach</c> over it allocates nothing. Immutable, safe to share between threads.</para>
/// </remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    /// <summary>Takes the array as it is: nobody else may write to it.</summary>
    internal ValueList(T[] items) => _items = items;

    /// <summary>The list of no items.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Reads as Array.Empty and ImmutableArray.Empty do: ValueList<T>.Empty.")]
    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>Number of items.</summary>
    public int Count => _items.Length;

    /// <summary>The item at a place counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T this[int index] => index >= 0 && index < _items.Length ? _items[index] : throw new ArgumentOutOfRangeException(
        nameof(index), index, $"The list has {_items.Length} items, counted from 0.");

    /// <summary>True if both lists have equal items in the same order.</summary>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True if the lists differ.</summary>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>The items without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] ValueList<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Enumerates without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => ImmutableCollectionsMarshal.AsImmutableArray(_items).GetEnumerator();

    /// <summary>The items in brackets, for people: <c>[a, b]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
