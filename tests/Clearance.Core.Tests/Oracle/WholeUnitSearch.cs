namespace Clearance.Core.Tests.Oracle;

/// <summary>Looks for the best choice among all choices of whole units, remembering for each sum left what the items to come can fill of it.</summary>
internal sealed class WholeUnitSearch
{
    private readonly Exact[] _prices;
    private readonly int[] _quantities;
    private readonly Exact[] _rest;
    private readonly Dictionary<(int Item, Exact Left), Exact> _worth = [];

    public WholeUnitSearch(Exact[] prices, int[] quantities)
    {
        _prices = prices;
        _quantities = quantities;
        _rest = [.. Enumerable.Range(0, prices.Length + 1).Select(from => prices.Skip(from).Zip(quantities.Skip(from), Times).Aggregate(Exact.Zero, (sum, line) => sum + line))];
    }

    /// <summary>The units of each item in the choice of highest value not above the limit; of equals, the one with more of the earlier items.</summary>
    public int[] Best(Exact limit)
    {
        int[] taken = new int[_prices.Length];
        Exact left = limit;
        for (int item = 0; limit >= Exact.Zero && item < _prices.Length; item++)
        {
            Exact best = Worth(item, left);
            taken[item] = Affordable(item, left).First(units => Times(_prices[item], units) + Worth(item + 1, left - Times(_prices[item], units)) == best);
            left -= Times(_prices[item], taken[item]);
        }

        return taken;
    }

    private static Exact Times(Exact price, int units) => price * Exact.Of(units);

    // From all units that fit down to none.
    private IEnumerable<int> Affordable(int item, Exact left)
    {
        int most = _prices[item].IsZero ? _quantities[item] : (int)System.Numerics.BigInteger.Min(_quantities[item], (left / _prices[item]).Floor());
        return Enumerable.Range(0, most + 1).Reverse();
    }

    // The highest value that the items from this one on can have: all of them where they fit, and never more than what is left.
    private Exact Worth(int item, Exact left)
    {
        if (_rest[item] <= left)
        {
            return _rest[item];
        }

        if (!_worth.TryGetValue((item, left), out Exact? best))
        {
            best = Exact.Zero;
            foreach (int units in Affordable(item, left))
            {
                Exact worth = Times(_prices[item], units);
                worth += Worth(item + 1, left - worth);
                best = worth > best ? worth : best;
                if (best == left)
                {
                    break;
                }
            }

            _worth.Add((item, left), best);
        }

        return best;
    }
}
