namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>Amounts of each item, before reliefs.</summary>
/// <typeparam name="T">Yuan as <see cref="decimal"/>, or fen as <see cref="long"/>.</typeparam>
internal sealed class HandCharges<T>(int mostItems)
    where T : struct
{
    public T[] ImportTax { get; } = new T[mostItems];

    public T[] Duty { get; } = new T[mostItems];

    public T[] Excise { get; } = new T[mostItems];

    public T[] Vat { get; } = new T[mostItems];

    public HandRelief[] Relief { get; } = new HandRelief[mostItems];

    /// <summary>Waives the tax of the first items as too small, where nothing else waives it.</summary>
    public void WaiveSmallTax(int items)
    {
        for (int i = 0; i < items; i++)
        {
            Relief[i] = Relief[i] == HandRelief.None ? HandRelief.SmallTax : Relief[i];
        }
    }
}
