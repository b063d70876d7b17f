using System.Runtime.CompilerServices;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>The numbers of one parcel as fractions, each read once an evaluation however many procedures ask. Not safe for use by two threads at once.</summary>
internal sealed partial class ParcelFacts(Edition edition)
{
    private readonly RateBook _rates = new(edition);
    private Parcel? _parcel;
    private ITariff? _tariff;

    public Parcel Parcel => _parcel!;

    public DateOnly On { get; private set; }

    /// <summary>What is known beyond the parcel.</summary>
    public Occasion Occasion { get; private set; }

    /// <summary>The rates of exchange used.</summary>
    public UsedRates Rates => _rates.Used;

    /// <summary>Begins with another parcel.</summary>
    public void Begin(Parcel parcel, DateOnly on, IExchangeRates? rates, ITariff? tariff, Occasion occasion = default)
    {
        _parcel = parcel;
        Fetch(parcel);
        On = on;
        _rates.Begin(on, rates);
        Reference.Set(ref _tariff, tariff);
        Occasion = occasion;
    }

    /// <summary>A fact of the parcel; unknown where it is not given.</summary>
    /// <param name="id">Which fact.</param>
    /// <param name="allowance">The allowance, for facts of one.</param>
    /// <param name="currency">The currency, for the rate of one.</param>
    public Fraction OfParcel(FactId id, string? allowance, Currency currency) =>
        id == FactId.CurrencyRate ? _rates.Find(Parcel, currency)
        : !IsRate(id) ? Fraction.Of(NumberOf(id, allowance), digits: FactDigits.Of(id))
        : MoneyOf(id, allowance) is { } money ? RateOf(money)
        : default;

    /// <summary>Whether the parcel says nothing of a fact that a rulebook may assume.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAbsent(FactId id, string? allowance) => id switch
    {
        FactId.Freight or FactId.FreightRate => Parcel.Freight is null,
        FactId.Insurance or FactId.InsuranceRate => Parcel.Insurance is null,
        FactId.Used or FactId.UsedRate => UseOf(allowance!) is null,
        _ => false,
    };

    /// <summary>Whether a fact is the rate of exchange of an amount of the parcel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsRate(FactId id) => id is FactId.FreightRate or FactId.InsuranceRate or FactId.UsedRate;

    /// <summary>The factor from the currency of an amount to the rulebook's. Nothing of a currency is nothing of any other: no rate is asked for.</summary>
    public Fraction RateOf(Money money) => money.Amount == 0m ? Fraction.One : _rates.Find(Parcel, money.Currency);

    /// <summary>The same of all prices, where they are of one currency and none is nothing.</summary>
    public Fraction RateOfPrices => _rates.Find(Parcel, Parcel.Plain[0].Currency);

    /// <summary>Whether the host gave a tariff.</summary>
    public bool HasTariff => _tariff is not null;

    /// <summary>The rate that the host's tariff has for an item that states none; null where it has none.</summary>
    public Percentage? TariffRateOf(ParcelItem item) =>
        _tariff is not null && item.DutyRate is null && item.Hs is { } hs && _tariff.TryGet(hs, item.Origin, Parcel.To, On, out TariffRate rate) ? rate.Rate : null;

    // What the parcel leads to at once is on its way while the views of the parcel before are ended: later each part would be waited for.
    private static void Fetch(Parcel parcel)
    {
        Prefetch.Array(parcel.Plain);
        Prefetch.Object(parcel.AllowancesUsed);
        Prefetch.Object(parcel.Seller);
        Prefetch.Object(parcel.Buyer);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private decimal? NumberOf(FactId id, string? allowance) => id switch
    {
        FactId.Freight => Parcel.Freight?.Amount,
        FactId.Insurance => Parcel.Insurance?.Amount,
        FactId.Used => UseOf(allowance!) is { } use ? use.Amount?.Amount ?? use.Count : null,
        FactId.AtStake => Occasion.AtStake,
        _ => null,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Money? MoneyOf(FactId rate, string? allowance) => rate switch
    {
        FactId.FreightRate => Parcel.Freight,
        FactId.InsuranceRate => Parcel.Insurance,
        _ => UseOf(allowance!)?.Amount,
    };

    // Most parcels report none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private AllowanceUse? UseOf(string allowance) => Parcel.AllowancesUsed is { Count: > 0 } uses ? Find(uses, allowance) : null;

    private static AllowanceUse? Find(ValueList<AllowanceUse> uses, string allowance)
    {
        foreach (AllowanceUse use in uses)
        {
            if (string.Equals(use.Id, allowance, StringComparison.Ordinal))
            {
                return use;
            }
        }

        return null;
    }
}
