using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>The rates of exchange that an evaluation used, to stay; those that the parcel states are made when somebody asks. Immutable.</summary>
/// <param name="Places">The place of each among those that the parcel states, or, turned, among those provided.</param>
/// <param name="Provided">What a provider answered.</param>
/// <param name="On">The day of the evaluation.</param>
internal sealed record UsedRates(int[] Places, ExchangeRate[] Provided, DateOnly On)
{
    /// <summary>The rates, in the order in which they were asked for.</summary>
    public ValueList<ExchangeRate> Of(Parcel parcel)
    {
        var rates = new ExchangeRate[Places.Length];
        for (int i = 0; i < rates.Length; i++)
        {
            rates[i] = Places[i] >= 0 ? Of(parcel.ExchangeRates[Places[i]]) : Provided[~Places[i]];
        }

        return new ValueList<ExchangeRate>(rates);
    }

    private ExchangeRate Of(StatedRate stated) => new(stated.Of, stated.Value.Currency, stated.Value.Amount, 1m, On, RateBook.OfParcel);
}
