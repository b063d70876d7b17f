namespace Clearance.Core.Tests.Oracle;

/// <summary>Tries every choice of whole units; meant for few units, as it looks at all of them.</summary>
internal sealed class WholeUnitSearch(Exact[] prices, int[] quantities)
{
    private readonly Dictionary<(int Item, Exact Left), Exact> _worth = [];

    /// <summary>The units of each item in the choice of highest value not above the limit; of equals, the one with more of the earlier items.</summary>
    public int[] Best(Exact limit)
    {
        int[] taken = new int[prices.Length];
        Exact left = limit;
        for (int item = 0; limit >= Exact.Zero && item < prices.Length; item++)
        {
            Exact best = Worth(item, left);
            taken[item] = Affordable(item, left).Last(units => (prices[item] * Exact.Of(units)) + Worth(item + 1, left - (prices[item] * Exact.Of(units))) == best);
            left -= prices[item] * Exact.Of(taken[item]);
        }

        return taken;
    }

    private IEnumerable<int> Affordable(int item, Exact left) => Enumerable.Range(0, quantities[item] + 1).Where(units => prices[item] * Exact.Of(units) <= left);

    // The highest value that the items from this one on can have.
    private Exact Worth(int item, Exact left)
    {
        if (item == prices.Length)
        {
            return Exact.Zero;
        }

        if (!_worth.TryGetValue((item, left), out Exact? best))
        {
            best = Affordable(item, left).Max(units => (prices[item] * Exact.Of(units)) + Worth(item + 1, left - (prices[item] * Exact.Of(units))))!;
            _worth.Add((item, left), best);
        }

        return best;
    }
}
