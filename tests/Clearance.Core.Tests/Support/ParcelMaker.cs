using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Support;

/// <summary>Makes lawful parcels from a seeded source: whole ones and ones of which little is known, worth next to nothing, near the limits of rules, or very much.</summary>
internal sealed class ParcelMaker(ParcelVocabulary vocabulary, Random random)
{
    private const decimal MostPrice = 1_000_000_000m;
    private const decimal MostLine = 1_000_000_000_000m;

    // How many in a hundred of the optional facts of the parcel at hand are not given.
    private int _absent;

    public Parcel Next()
    {
        _absent = random.Pick(0, 0, 0, 10, 40);
        TerritoryCode destination = random.Pick(vocabulary.Destinations);
        Currency home = vocabulary.OwnCurrencies.GetValueOrDefault(destination, vocabulary.Currencies[0]);
        Currency[] used = [.. Enumerable.Range(0, random.Pick(1, 1, 1, 2, 3)).Select(_ => AnyCurrency(home)).Distinct()];
        var rates = new RateMaker(random, home, used.Concat(vocabulary.Currencies), _absent);
        ParcelItem[] items = Items(used, rates);
        return new Parcel
        {
            From = AnyCountry(),
            To = destination,
            Channel = Given<Channel>(() => random.Pick(Enum.GetValues<Channel>())),
            Purpose = Given<Purpose>(() => random.Pick(Enum.GetValues<Purpose>())),
            Items = [.. items],
            Freight = Given<Money>(() => Extra(used)),
            Insurance = Given<Money>(() => Extra(used)),
            Discount = random.Percent(90) ? null : Extra(used),
            PriceIncludesTax = Given<bool>(() => random.Percent(20)),
            Seller = IsAbsent() ? null : new Seller { Type = Given<PartyType>(() => random.Pick(Enum.GetValues<PartyType>())), Schemes = IsAbsent() ? null : [.. random.Some(vocabulary.Schemes, 50)] },
            Buyer = IsAbsent() ? null : new Buyer { Type = Given<PartyType>(() => random.Pick(Enum.GetValues<PartyType>())), Identity = Given<IdentityLevel>(() => random.Pick(Enum.GetValues<IdentityLevel>())) },
            AllowancesUsed = [.. vocabulary.Allowances.Where(_ => !IsAbsent()).Select(allowance => Use(allowance.Id, allowance.IsMoney, used))],
            Documents = IsAbsent() ? null : [.. random.Some(vocabulary.Documents, 40)],
            ExchangeRates = [.. rates.Stated],
        };
    }

    private bool IsAbsent() => random.Percent(_absent);

    private T? Given<T>(Func<T> make)
        where T : struct => IsAbsent() ? null : make();

    private Currency AnyCurrency(Currency home) => random.Percent(50) ? home
        : random.Percent(85) ? random.Pick(vocabulary.Currencies)
        : random.Pick(Currency.All.Where(currency => currency != default).ToArray());

    private CountryCode AnyCountry() => vocabulary.Countries.Length > 0 && random.Percent(75)
        ? random.Pick(vocabulary.Countries)
        : random.Pick(CountryCode.All.Where(country => country != default).ToArray());

    private ParcelItem[] Items(Currency[] used, RateMaker rates)
    {
        int count = random.Percent(3) ? vocabulary.MostLines : random.Next(1, 7);
        var items = new List<ParcelItem>();
        Money? threshold = vocabulary.Thresholds.Length > 0 && random.Percent(45) ? random.Pick(vocabulary.Thresholds) : null;
        bool isOneCurrency = random.Percent(60);
        decimal left = threshold?.Amount ?? 0;
        for (int line = 0; line < count; line++)
        {
            int quantity = random.Percent(50) ? 1 : random.Next(1, vocabulary.MostQuantity + 1);
            Currency currency = threshold is Money one && isOneCurrency ? one.Currency : random.Pick(used);
            decimal worth = threshold is Money limit && limit.Currency != currency ? Math.Clamp(rates.Of(currency) / rates.Of(limit.Currency), 0.000_000_01m, 100_000_000m) : 1m;
            decimal price = threshold is null ? AnyPrice()
                : line < count - 1 ? Round(left / (count + 1) / quantity / worth)
                : Near(left / quantity / worth);
            left -= price * quantity * worth;
            items.Add(Describe(new ParcelItem { Quantity = price * quantity > MostLine ? 1 : quantity, UnitPrice = new Money(price, currency) }));
        }

        return [.. items];
    }

    private decimal AnyPrice() => random.Next(20) switch
    {
        0 => 0m,
        1 => MostPrice,
        2 => 0.01m,
        < 8 => Math.Min(random.Amount(10, 4), MostPrice),
        < 14 => random.Amount(3, 2),
        _ => random.Amount(6, 2),
    };

    // At the limit, a hair above or below it, or about there.
    private decimal Near(decimal amount)
    {
        decimal hair = random.Pick(0m, 0m, 0.01m, -0.01m, 0.01m, -0.01m, 0.0001m, -0.0001m, 1m, -1m);
        return Math.Clamp(decimal.Round(Math.Clamp(amount, 0, MostPrice), 4) + hair, 0, MostPrice);
    }

    private decimal Round(decimal amount) => decimal.Round(Math.Clamp(amount, 0, MostPrice), random.Pick(0, 2, 2, 4));

    // Of the codes that no table lists some are longer than most.
    private string AnyNational() => random.Next(100) switch { < 3 => "99999999", < 5 => "99999998", < 8 => "9999.99.99.99", < 10 => "9999.99.99.98", _ => random.Pick(vocabulary.NationalCodes) };

    private ParcelItem Describe(ParcelItem item) => item with
    {
        Category = Given<GoodsCategory>(AnyCategory),
        Hs = random.Percent(30) ? null : Given<HsCode>(AnyHs),
        NationalCode = vocabulary.NationalCodes.Length == 0 || random.Percent(60) ? null : AnyNational(),
        Origin = Given<CountryCode>(AnyCountry),
        UnitWeight = Given<Mass>(() => Mass.FromGrams(random.Amount(7, 3))),
        UnitContents = Given<NetContents>(() => new NetContents(random.Amount(4, 2), random.Pick(Enum.GetValues<ContentsUnit>()))),
        Indivisible = Given<bool>(() => random.Percent(40)),
        DutyRate = AnyRate(),
        ExciseRate = AnyRate(),
        VatRate = AnyRate(),
    };

    private GoodsCategory AnyCategory()
    {
        if (vocabulary.Categories.Length == 0 || random.Percent(15))
        {
            return random.Pick(GoodsCategory.All.Where(category => category != default).ToArray());
        }

        GoodsCategory known = random.Pick(vocabulary.Categories);
        return random.Next(10) switch
        {
            0 when known.Parent is GoodsCategory parent => parent,
            1 => random.Pick(GoodsCategory.All.Where(category => category != default && category.IsOrIsUnder(known)).ToArray()),
            _ => known,
        };
    }

    private HsCode AnyHs()
    {
        string digits = vocabulary.HsPrefixes.Length == 0 || random.Percent(15) ? "" : random.Pick(vocabulary.HsPrefixes);
        int length = Math.Max(4, random.Percent(25) ? digits.Length : random.Pick(4, 6, 6, 8, 8, 10, 12));
        while (digits.Length < length)
        {
            digits += (char)('0' + random.Next(10));
        }

        return HsCode.Parse(digits[..length]);
    }

    private Percentage? AnyRate() => random.Percent(80) ? null : Percentage.FromPercent(random.Pick(0m, 2.5m, 10m, 13m, 0.0001m, random.Amount(6, 4) % 1000));

    private Money Extra(Currency[] used) => new(random.Percent(25) ? 0m : random.Percent(10) ? Math.Min(random.Amount(12, 8), MostPrice) : random.Amount(5, 2), random.Pick(used));

    private AllowanceUse Use(string id, bool isMoney, Currency[] used)
    {
        if (!isMoney)
        {
            return new AllowanceUse(id, random.Next(20));
        }

        return new AllowanceUse(id, vocabulary.Thresholds.Length > 0 && random.Percent(50) ? random.Pick(vocabulary.Thresholds) : Extra(used));
    }
}
