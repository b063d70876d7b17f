namespace Clearance.Slots;

/// <summary>What the elements of one number slot share.</summary>
internal record struct Column<T>
    where T : struct
{
    /// <summary>The denominator of all elements, above 0.</summary>
    public T Denominator;

    /// <summary>No numerator is further from 0 than two to this power: one look at it tells for all elements whether a result fits.</summary>
    public int Bits;
}
