using Clearance.Duties;
using Clearance.Values;

/// <summary>Rates come from a service once a day: kept by day, since the law takes the rate of an earlier one, swapped whole and read without a lock.</summary>
internal sealed class DailyRates : IExchangeRates
{
    private readonly Lock _adding = new();
    private ExchangeRate[] _all = [];
    private DatedExchangeRates _rates = new([]);

    /// <summary>Adds a rate; one of the same pair and day takes its place.</summary>
    public void Add(ExchangeRate rate)
    {
        lock (_adding)
        {
            _all = [.. _all.Where(r => (r.From, r.To, r.Published) != (rate.From, rate.To, rate.Published)), rate];
            Volatile.Write(ref _rates, new DatedExchangeRates(_all));
        }
    }

    public bool TryGet(Currency from, Currency to, DateOnly on, out ExchangeRate rate) => Volatile.Read(ref _rates).TryGet(from, to, on, out rate);
}
