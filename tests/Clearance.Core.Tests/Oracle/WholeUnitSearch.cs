using System.Numerics;

namespace Clearance.Core.Tests.Oracle;

/// <summary>Looks for the best choice among all choices of whole units, remembering for each sum left what the items to come can fill of it.</summary>
internal sealed class WholeUnitSearch
{
    private readonly Exact[] _prices;
    private readonly int[] _quantities;
    private readonly Dictionary<(int Item, Int128 Left), Int128> _worth = [];

    // Prices, and what all items from each one on are worth, as whole numbers over the common denominator of prices and limit.
    private Int128[] _whole = [];
    private Int128[] _rest = [];

    public WholeUnitSearch(Exact[] prices, int[] quantities)
    {
        _prices = prices;
        _quantities = quantities;
    }

    /// <summary>The units of each item in the choice of highest value not above the limit; of equals, the one with more of the earlier items.</summary>
    public int[] Best(Exact limit)
    {
        BigInteger common = _prices.Append(limit).Aggregate(BigInteger.One, static (all, one) => all * one.Bottom / BigInteger.GreatestCommonDivisor(all, one.Bottom));
        _whole = [.. _prices.Select(price => Whole(price, common))];
        _rest = [.. Enumerable.Range(0, _whole.Length + 1).Select(from => Enumerable.Range(from, _whole.Length - from).Aggregate(Int128.Zero, (sum, item) => sum + (_whole[item] * _quantities[item])))];
        _worth.Clear();
        int[] taken = new int[_whole.Length];
        Int128 left = Whole(limit, common);
        for (int item = 0; limit >= Exact.Zero && item < taken.Length; item++)
        {
            Int128 best = Worth(item, left);
            int units = Affordable(item, left);
            while (Worth(item + 1, left - (units * _whole[item])) + (units * _whole[item]) != best)
            {
                units--;
            }

            taken[item] = units;
            left -= units * _whole[item];
        }

        return taken;
    }

    private static Int128 Whole(Exact value, BigInteger common) => (Int128)(value.Top * (common / value.Bottom));

    private int Affordable(int item, Int128 left) => _whole[item] == 0 ? _quantities[item] : (int)Int128.Min(_quantities[item], left / _whole[item]);

    // The highest value that the items from this one on can have: all of them where they fit, and never more than what is left.
    private Int128 Worth(int item, Int128 left)
    {
        if (_rest[item] <= left)
        {
            return _rest[item];
        }

        if (!_worth.TryGetValue((item, left), out Int128 best))
        {
            for (int units = Affordable(item, left); units >= 0 && best != left; units--)
            {
                best = Int128.Max(best, (units * _whole[item]) + Worth(item + 1, left - (units * _whole[item])));
            }

            _worth.Add((item, left), best);
        }

        return best;
    }
}
