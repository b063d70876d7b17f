using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>The rates of exchange of one evaluation, taken in the direction in which they are quoted, and a record of those used.</summary>
internal sealed class RateBook(Parcel parcel, Currency home, DateOnly on)
{
    private readonly List<UsedRate> _used = [];

    public ValueList<UsedRate> Used => [.. _used];

    /// <summary>The exact factor from a currency to the rulebook's; unknown where nobody states a rate.</summary>
    public Fraction Find(Currency currency)
    {
        if (currency == home)
        {
            return Fraction.One;
        }

        foreach (StatedRate stated in parcel.ExchangeRates)
        {
            bool isDirect = stated.Of == currency && stated.Value.Currency == home;
            bool isInverse = stated.Of == home && stated.Value.Currency == currency;
            if ((isDirect || isInverse) && Fraction.TryFrom(stated.Value.Amount, out Fraction rate))
            {
                Record(stated);
                return isDirect ? rate : new Fraction(rate.Denominator, rate.Numerator);
            }
        }

        return default;
    }

    private void Record(StatedRate stated)
    {
        if (!_used.Exists(u => u.From == stated.Of && u.To == stated.Value.Currency))
        {
            _used.Add(new UsedRate(stated.Of, stated.Value.Currency, stated.Value.Amount, on, "parcel"));
        }
    }
}
