using System.Collections.Frozen;
using Clearance.Duties;
using Clearance.Values;

/// <summary>Rates come from a service once a day: fetched outside, swapped whole, read without a lock.</summary>
internal sealed class DailyRates : IExchangeRates
{
    private FrozenDictionary<(Currency From, Currency To), ExchangeRate> _rates = FrozenDictionary<(Currency From, Currency To), ExchangeRate>.Empty;

    public void Replace(IEnumerable<ExchangeRate> rates) => Volatile.Write(ref _rates, rates.ToFrozenDictionary(r => (r.From, r.To)));

    public bool TryGet(Currency from, Currency to, DateOnly on, out ExchangeRate rate) => Volatile.Read(ref _rates).TryGetValue((from, to), out rate) && rate.Published <= on;
}
