using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Parcels;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>What one unit of a currency is worth in the destination's, by the rates that the evaluations used and those that the parcel states.</summary>
internal sealed class HomeRates
{
    private readonly Dictionary<Currency, BigRational> _factors = [];

    public HomeRates(Parcel parcel, params ReadOnlySpan<ClearanceReport?> reports)
    {
        foreach (ClearanceReport report in reports.ToArray().OfType<ClearanceReport>().Where(static r => r.Currency != default))
        {
            Home = report.Currency;
            _factors[Home] = BigRational.One;
            foreach (ExchangeRate rate in report.RatesUsed)
            {
                Add(rate.From, rate.To, rate.Factor);
            }
        }

        foreach (StatedRate stated in parcel.ExchangeRates)
        {
            Add(stated.Of, stated.Value.Currency, BigRational.FromDecimal(stated.Value.Amount));
        }
    }

    /// <summary>The currency of the destination; the default, no currency, where no rulebook covers it.</summary>
    public Currency Home { get; }

    /// <summary>What an amount is worth in the destination's currency; null where no rate is known.</summary>
    public BigRational? Convert(Money money) => _factors.TryGetValue(money.Currency, out BigRational factor) ? BigRational.FromDecimal(money.Amount) * factor : null;

    /// <summary>What one unit of a currency is worth in another; null where a rate is not known.</summary>
    public BigRational? Between(Currency from, Currency to) =>
        _factors.TryGetValue(from, out BigRational source) && _factors.TryGetValue(to, out BigRational target) ? source / target : null;

    private void Add(Currency from, Currency to, Fraction factor)
    {
        if (factor.IsKnown)
        {
            Add(from, to, new BigRational(factor.Numerator, factor.Denominator));
        }
    }

    private void Add(Currency from, Currency to, BigRational factor)
    {
        if (to == Home)
        {
            _factors.TryAdd(from, factor);
        }
        else if (from == Home)
        {
            _factors.TryAdd(to, BigRational.One / factor);
        }
    }
}
