using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Support;

/// <summary>Makes rates of exchange to one currency, quoted in either direction, some of them not stated.</summary>
internal sealed class RateMaker
{
    private readonly Dictionary<Currency, decimal> _worth = [];

    /// <summary><paramref name="absent"/> in a hundred of the rates are not stated.</summary>
    public RateMaker(Random random, Currency home, IEnumerable<Currency> currencies, int absent)
    {
        _worth[home] = 1m;
        var stated = new List<StatedRate>();
        bool isInverseTaken = false;
        foreach (Currency currency in currencies.Distinct().Where(currency => currency != home))
        {
            decimal quoted = random.Percent(40) ? random.Pick(0.5m, 2m, 10m, 0.1m, 1.25m, 100m) : random.Percent(70) ? random.Amount(5, 4) : random.Amount(10, 8);
            // A currency has one rate only, so the own one can be quoted in one other.
            bool isInverse = !isInverseTaken && random.Percent(35);
            isInverseTaken |= isInverse;
            _worth[currency] = isInverse ? 1m / quoted : quoted;
            if (!random.Percent(absent))
            {
                stated.Add(isInverse ? new StatedRate(home, new Money(quoted, currency)) : new StatedRate(currency, new Money(quoted, home)));
            }
        }

        Stated = stated;
    }

    public IReadOnlyList<StatedRate> Stated { get; }

    /// <summary>About what one unit is worth at home, whether or not that is stated.</summary>
    public decimal Of(Currency currency) => _worth.GetValueOrDefault(currency, 1m);
}
