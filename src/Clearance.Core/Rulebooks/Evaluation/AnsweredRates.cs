using Clearance.Duties;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>The rates that an evaluation used, so that another one uses the same.</summary>
internal sealed class AnsweredRates(ValueList<ExchangeRate> rates) : IExchangeRates
{
    public bool TryGet(Currency from, Currency to, DateOnly on, out ExchangeRate rate)
    {
        foreach (ExchangeRate known in rates)
        {
            if (known.From == from && known.To == to)
            {
                rate = known;
                return true;
            }
        }

        rate = default;
        return false;
    }
}
