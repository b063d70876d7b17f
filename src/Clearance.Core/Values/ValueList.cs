namespace Clearance.Values;

/// <summary>Makes value lists; collection expressions call it: <c>ValueList&lt;int&gt; few = [1, 2];</c>.</summary>
public static class ValueList
{
    /// <summary>A list of copies of the items, in their order.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>(items.ToArray());
}
