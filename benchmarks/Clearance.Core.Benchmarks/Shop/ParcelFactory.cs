using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.Shop;

/// <summary>
/// Makes parcels of consumer goods to China of which every fact is known, each from its own seed. The channel is left open, so that all procedures are evaluated.
/// Where the rulebook's tables hold no rate (goods of the United States, beer, jewellery) the parcel states one, as a caller would.
/// </summary>
internal static class ParcelFactory
{
    private static readonly CountryCode[] s_origins = [.. ((string[])["JP", "KR", "US", "FR", "DE", "IT", "GB", "AU"]).Select(CountryCode.Parse)];
    private static readonly CountryCode s_unitedStates = CountryCode.Parse("US");
    private static readonly TerritoryCode s_china = TerritoryCode.Parse("CN");
    private static readonly DocumentType[] s_papers = [.. ((string[])["commercial-invoice", "order-confirmation", "payment-voucher", "identity", "air-waybill"]).Select(DocumentType.Parse)];
    private static readonly Percentage s_americanDuty = Percentage.FromPercent(20m);

    /// <summary>The day on which all benchmarks evaluate.</summary>
    public static DateOnly Day { get; } = new(2026, 11, 23);

    /// <summary>Different parcels of so many items.</summary>
    public static Parcel[] MakeMany(int count, int items) => [.. Enumerable.Range(0, count).Select(seed => Make(seed, items))];

    /// <summary>One parcel.</summary>
    public static Parcel Make(int seed, int items)
    {
        var random = new Random(seed);
        ShopCurrency currency = Pick(random, ShopCurrency.All);
        decimal rate = Vary(random, currency.Rate, currency.RateDecimals);
        decimal level = Pick(random, [0.1m, 0.2m, 0.35m, 0.5m, 0.8m]);
        CountryCode origin = Pick(random, s_origins);
        return new Parcel
        {
            From = origin,
            To = s_china,
            Purpose = random.Next(12) == 0 ? Purpose.Commercial : random.Next(8) == 0 ? Purpose.Gift : Purpose.Personal,
            Items = [.. Enumerable.Range(0, items).Select(_ => Item(random, currency, rate, level, origin))],
            Freight = new Money(decimal.Round(random.Next(0, 120) * random.Next(0, 3) / rate, currency.PriceDecimals), currency.Currency),
            Insurance = random.Next(5) == 0 ? new Money(decimal.Round(random.Next(1, 2000) / 100m / rate, currency.PriceDecimals), currency.Currency) : null,
            Seller = new Seller { Type = PartyType.Business, Schemes = random.Next(3) == 0 ? [] : ["CN-CBEC"] },
            Buyer = new Buyer { Type = PartyType.Person, Identity = IdentityLevel.Verified },
            AllowancesUsed = random.Next(3) == 0 ? [new AllowanceUse("cn.cbec.year", new Money(random.Next(0, 27_000), "CNY"))] : [],
            Documents = [.. s_papers.Where(_ => random.Next(2) == 0)],
            ExchangeRates = currency.RateDecimals == 0 ? [] : [new StatedRate(currency.Currency, new Money(rate, "CNY"))],
        };
    }

    private static ParcelItem Item(Random random, ShopCurrency currency, decimal rate, decimal level, CountryCode parcelOrigin)
    {
        Goods goods = Pick(random, GoodsCatalogue.All);
        CountryCode origin = random.Next(3) == 0 ? Pick(random, s_origins) : parcelOrigin;
        decimal price = random.Next(goods.LowestPrice * 100, (goods.HighestPrice * 100) + 1) * level / 100m;

        // A shop that does not know the tariff code states the duty that its broker told it.
        bool hasCode = random.Next(6) != 0 || goods.Duty is null;
        return new ParcelItem
        {
            Category = goods.Category,
            Hs = hasCode ? goods.Hs : null,
            NationalCode = goods.National,
            Origin = origin,
            Quantity = random.Next(4) == 0 ? random.Next(2, goods.HighestPrice < 400 ? 14 : 4) : 1,
            UnitPrice = new Money(Math.Max(1m, decimal.Round(price / rate, currency.PriceDecimals)), currency.Currency),
            UnitWeight = goods.Weight,
            UnitContents = goods.Contents,
            Indivisible = random.Next(3) != 0,
            DutyRate = origin == s_unitedStates ? s_americanDuty : goods.Duty,
            ExciseRate = goods.Excise,
            VatRate = goods.Vat,
        };
    }

    private static decimal Vary(Random random, decimal rate, int decimals) => decimals == 0 ? rate : decimal.Round(rate * random.Next(970, 1031) / 1000m, decimals);

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
