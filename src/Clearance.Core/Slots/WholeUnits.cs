using System.Numerics;

namespace Clearance.Slots;

/// <summary>Searches the choice of whole units with the highest value not above a limit; of equals, the one with more of the earlier items.</summary>
internal sealed class WholeUnits<T, TOps>
    where T : struct, IBinaryInteger<T>
    where TOps : IExactOps<T>
{
    // Sums times items up to which all of them are marked: 8 MB.
    private const long MostMarks = 1L << 26;

    // How many choices the search may try where there are too many sums to mark.
    private const int MostTries = 2_000_000;

    private readonly T[] _prices;
    private readonly long[] _most;
    private readonly T[] _rest;
    private readonly T _limit;
    private readonly long[] _taken;
    private readonly HashSet<(int Item, T Value)> _seen = [];
    private int _tries;
    private T _best = TOps.Zero;
    private bool _found;
    private bool _overflow;

    public WholeUnits(T[] prices, long[] most, T limit)
    {
        _prices = prices;
        _most = most;
        _limit = limit;
        _taken = new long[prices.Length];
        _rest = new T[prices.Length + 1];
        _rest[prices.Length] = TOps.Zero;
        for (int i = prices.Length - 1; i >= 0; i--)
        {
            _rest[i] = TOps.Add(_rest[i + 1], Worth(i, most[i]), ref _overflow);
        }
    }

    /// <summary>Whether numbers did not fit, so that the choice is worth nothing.</summary>
    public bool Overflowed => _overflow;

    /// <summary>False where the search would take too long, or numbers did not fit.</summary>
    public bool TryFind(long[] best)
    {
        if (_overflow)
        {
            return false;
        }

        if (TOps.Sign(_limit) < 0)
        {
            return true;
        }

        if (TOps.Compare(_rest[0], _limit) <= 0)
        {
            _most.CopyTo(best, 0);
            return true;
        }

        return TryMark(best) || (Search(0, TOps.Zero, best) && _tries <= MostTries && !_overflow);
    }

    // Prices in one currency are multiples of one step, and few sums lie below a limit.
    private bool TryMark(long[] best)
    {
        T step = TOps.Zero;
        foreach (T price in _prices)
        {
            if (TOps.Sign(price) > 0)
            {
                step = TOps.Sign(step) == 0 ? price : TOps.Gcd(step, price);
            }
        }

        T steps = TOps.Divide(_limit, step, out _);
        if (TOps.Compare(steps, TOps.FromInt64(MostMarks / _prices.Length)) > 0)
        {
            return false;
        }

        Mark((int)TOps.ToBig(steps), step, best);
        return true;
    }

    private void Mark(int limit, T step, long[] best)
    {
        long[] prices = [.. _prices.Select(p => TOps.Compare(p, _limit) > 0 ? limit + 1L : (long)TOps.ToBig(TOps.Divide(p, step, out _)))];
        var sums = new SumSet[prices.Length + 1];
        sums[prices.Length] = SumSet.Nothing(limit);
        for (int i = prices.Length - 1; i >= 0; i--)
        {
            sums[i] = prices[i] == 0 ? sums[i + 1] : sums[i + 1].With(prices[i], _most[i]);
        }

        long left = sums[0].Highest();
        for (int i = 0; i < prices.Length; i++)
        {
            long units = prices[i] == 0 ? _most[i] : Math.Min(_most[i], left / prices[i]);
            while (!sums[i + 1].Contains(left - (units * prices[i])))
            {
                units--;
            }

            best[i] = units;
            left -= units * prices[i];
        }
    }

    // Tries more of an item before fewer, so the first of equal choices is the wanted one.
    private bool Search(int item, T value, long[] best)
    {
        if (++_tries > MostTries)
        {
            return false;
        }

        T all = TOps.Add(value, _rest[item], ref _overflow);
        if (TOps.Compare(all, _limit) <= 0)
        {
            Take(item, all, best);
            return true;
        }

        // The same sum before the same items leads to nothing new; the choice met first has more of the earlier items.
        if (!_seen.Add((item, value)))
        {
            return true;
        }

        T price = _prices[item];
        for (long units = Affordable(item, value); units >= 0; units--)
        {
            T with = TOps.Add(value, Worth(item, units), ref _overflow);
            if (_found && (TOps.Compare(_best, _limit) == 0 || TOps.Compare(TOps.Add(with, _rest[item + 1], ref _overflow), _best) <= 0))
            {
                return true;
            }

            _taken[item] = units;
            if (!Search(item + 1, with, best))
            {
                return false;
            }

            if (TOps.Sign(price) == 0)
            {
                return true;
            }
        }

        return true;
    }

    // All that is left of the items fits.
    private void Take(int item, T value, long[] best)
    {
        if (!_found || TOps.Compare(value, _best) > 0)
        {
            _found = true;
            _best = value;
            _taken.AsSpan(0, item).CopyTo(best);
            _most.AsSpan(item).CopyTo(best.AsSpan(item));
        }
    }

    private T Worth(int item, long units) => TOps.Multiply(_prices[item], TOps.FromInt64(units), ref _overflow);

    private long Affordable(int item, T value)
    {
        T price = _prices[item];
        if (TOps.Sign(price) == 0)
        {
            return _most[item];
        }

        T units = TOps.Divide(TOps.Subtract(_limit, value, ref _overflow), price, out _);
        return TOps.Compare(units, TOps.FromInt64(_most[item])) > 0 ? _most[item] : (long)TOps.ToBig(units);
    }
}
