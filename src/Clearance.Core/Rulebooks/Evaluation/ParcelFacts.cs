using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Editions;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>The numbers of one parcel as fractions, each read once an evaluation however many procedures ask. Not safe for use by two threads at once.</summary>
internal sealed class ParcelFacts
{
    // Digits after the point that such numbers mostly have: what shares a denominator need not be brought to one.
    private const int AmountDigits = 2;
    private const int RateDigits = 3;
    private const int WeightDigits = 3;

    // Grams in a kilogram.
    private const int ThousandDigits = 3;

    private readonly RateBook _rates;
    private readonly FactColumn?[] _columns = new FactColumn?[(int)FactId.Freight];
    private readonly bool[] _isRead = new bool[(int)FactId.Freight];
    private Parcel? _parcel;
    private ITariff? _tariff;

    public ParcelFacts(Edition edition)
        : this(new RateBook(edition))
    {
    }

    private ParcelFacts(RateBook rates) => _rates = rates;

    public Parcel Parcel => _parcel!;

    public DateOnly On { get; private set; }

    /// <summary>What is known beyond the parcel.</summary>
    public Occasion Occasion { get; private set; }

    /// <summary>The rates of exchange used.</summary>
    public ValueList<ExchangeRate> Rates => _rates.Used;

    /// <summary>Begins with another parcel.</summary>
    public void Begin(Parcel parcel, DateOnly on, IExchangeRates? rates, ITariff? tariff, Occasion occasion = default)
    {
        _parcel = parcel;
        On = on;
        _rates.Begin(parcel, on, rates);
        _tariff = tariff;
        Occasion = occasion;
        Array.Clear(_isRead);
    }

    /// <summary>The parcel, its day and the rates used, to stay; nothing is evaluated by the copy.</summary>
    public ParcelFacts Copy() => new(_rates.Copy()) { _parcel = _parcel, On = On };

    /// <summary>A fact of each item.</summary>
    public FactColumn OfItems(FactId id)
    {
        FactColumn column = _columns[(int)id] ??= new FactColumn();
        if (!_isRead[(int)id])
        {
            ReadOnlySpan<ParcelItem> items = Parcel.Items.AsSpan();
            Span<Fraction> values = column.Open(items.Length);
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = OfItem(id, items[i]);
            }

            column.Close();
            _isRead[(int)id] = true;
        }

        return column;
    }

    /// <summary>A fact of the parcel; unknown where it is not given.</summary>
    /// <param name="id">Which fact.</param>
    /// <param name="allowance">The allowance, for facts of one.</param>
    /// <param name="currency">The currency, for the rate of one.</param>
    public Fraction OfParcel(FactId id, string? allowance, Currency currency) => id switch
    {
        FactId.Freight => Of(Parcel.Freight?.Amount, AmountDigits),
        FactId.FreightRate => Parcel.Freight is { } freight ? RateOf(freight) : default,
        FactId.Insurance => Of(Parcel.Insurance?.Amount, AmountDigits),
        FactId.InsuranceRate => Parcel.Insurance is { } insurance ? RateOf(insurance) : default,
        FactId.CurrencyRate => _rates.Find(currency),
        FactId.Used => UseOf(allowance!) is { } use ? Of(use.Amount?.Amount ?? use.Count) : default,
        FactId.UsedRate => UseOf(allowance!)?.Amount is { } amount ? RateOf(amount) : default,
        FactId.AtStake => Of(Occasion.AtStake),
        _ => default,
    };

    /// <summary>Whether the parcel says nothing of a fact that a rulebook may assume.</summary>
    public bool IsAbsent(FactId id, string? allowance) => id switch
    {
        FactId.Freight or FactId.FreightRate => Parcel.Freight is null,
        FactId.Insurance or FactId.InsuranceRate => Parcel.Insurance is null,
        FactId.Used or FactId.UsedRate => UseOf(allowance!) is null,
        _ => false,
    };

    private static Fraction Of(decimal? value, int digits = 0, int shift = 0) => value is { } known && Fraction.TryFrom(known, shift, digits, out Fraction fraction) ? fraction : default;

    private static decimal? Contents(ParcelItem item, ContentsUnit unit) => item.UnitContents is { } contents && contents.Unit == unit ? contents.Amount : null;

    private Fraction OfItem(FactId id, ParcelItem item) => id switch
    {
        FactId.ItemPrice => Of(item.UnitPrice.Amount, AmountDigits),
        FactId.ItemPriceRate => RateOf(item.UnitPrice),
        FactId.ItemQuantity => new Fraction(item.Quantity, 1),
        FactId.ItemUnitWeight => Of(item.UnitWeight?.Grams, WeightDigits, ThousandDigits),
        FactId.ItemUnitGrams => Of(item.UnitWeight?.Grams ?? Contents(item, ContentsUnit.Gram)),
        FactId.ItemUnitContents => Of(item.UnitContents?.Amount),
        FactId.ItemUnitMillilitres => Of(Contents(item, ContentsUnit.Millilitre)),
        FactId.ItemDutyRate => Of(item.DutyRate?.Fraction, RateDigits),
        FactId.ItemExciseRate => Of(item.ExciseRate?.Fraction, RateDigits),
        FactId.ItemVatRate => Of(item.VatRate?.Fraction, RateDigits),
        FactId.ItemTariffRate => Of(TariffRateOf(item)?.Fraction, RateDigits),
        _ => default,
    };

    private Percentage? TariffRateOf(ParcelItem item) =>
        _tariff is not null && item.DutyRate is null && item.Hs is { } hs && _tariff.TryGet(hs, item.Origin, Parcel.To, On, out TariffRate rate) ? rate.Rate : null;

    // Nothing of a currency is nothing of any other: no rate is asked for.
    private Fraction RateOf(Money money) => money.Amount == 0m ? Fraction.One : _rates.Find(money.Currency);

    private AllowanceUse? UseOf(string allowance)
    {
        foreach (AllowanceUse use in Parcel.AllowancesUsed)
        {
            if (string.Equals(use.Id, allowance, StringComparison.Ordinal))
            {
                return use;
            }
        }

        return null;
    }
}
