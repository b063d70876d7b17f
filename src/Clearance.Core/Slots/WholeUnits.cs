namespace Clearance.Slots;

/// <summary>Searches the choice of whole units with the highest value that is not above a limit; of equals, the one with more of the earlier items.</summary>
internal sealed class WholeUnits<T, TOps>
    where TOps : IExactOps<T>
{
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

    public WholeUnits(T[] prices, long[] most, T limit, int tries)
    {
        _prices = prices;
        _most = most;
        _limit = limit;
        _tries = tries;
        _taken = new long[prices.Length];
        _rest = new T[prices.Length + 1];
        _rest[prices.Length] = TOps.Zero;
        for (int i = prices.Length - 1; i >= 0; i--)
        {
            _rest[i] = TOps.Add(_rest[i + 1], TOps.Multiply(prices[i], TOps.FromInt64(most[i]), ref _overflow), ref _overflow);
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

        return Search(0, TOps.Zero, best) && _tries >= 0;
    }

    // Tries more of an item before fewer, so the first of equal choices is the wanted one.
    private bool Search(int item, T value, long[] best)
    {
        if (--_tries < 0)
        {
            return false;
        }

        if (item == _prices.Length)
        {
            if (!_found || TOps.Compare(value, _best) > 0)
            {
                _found = true;
                _best = value;
                _taken.CopyTo(best, 0);
            }

            return true;
        }

        // The same sum before the same items leads to nothing new; the choice met first has more of the earlier items.
        if (!_seen.Add((item, value)))
        {
            return true;
        }

        long most = Affordable(item, value);
        T price = _prices[item];
        for (long units = most; units >= 0; units--)
        {
            T with = TOps.Add(value, TOps.Multiply(price, TOps.FromInt64(units), ref _overflow), ref _overflow);
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
