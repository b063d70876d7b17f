using Clearance.Core.Tests.Support;
using Clearance.Declarations;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Declarations;

/// <summary>Makes correct declarations of postal parcels, with whole evidence or little, in the words of buyer and seller, lines in any order.</summary>
internal sealed class CaseMaker(Random random)
{
    private static readonly (string Words, string Category, string Hs, int Pieces)[] s_goods =
    [
        ("Cotton shirt", "clothing", "610910", 1),
        ("Wooden puzzle", "toys", "950300", 6),
        ("Travel bag", "bags", "420212", 1),
        ("Running shoes", "shoes", "640411", 1),
        ("Golf clubs", "sports.golf", "950631", 4),
        ("Silver ring", "jewellery", "711311", 1),
        ("Coffee grinder", "appliances", "850940", 1),
        ("Pocket camera", "cameras", "852589", 1),
        ("Fountain pens", "stationery", "960830", 12),
        ("Desk lamp", "household", "940521", 1),
    ];

    private static readonly Currency s_yuan = Currency.Parse("CNY");
    private static readonly Currency s_yen = Currency.Parse("JPY");

    public DeclarationCase Next()
    {
        Currency currency = random.Percent(50) ? s_yuan : s_yen;
        ParcelItem[] items = [.. random.GetItems(s_goods, random.Next(1, 7)).DistinctBy(static g => g.Hs).Select(g => Item(g, currency))];
        bool isGift = random.Percent(20);
        Money freight = Money(random.Next(10, 100), currency);
        decimal sum = items.Sum(static i => i.UnitPrice.Amount * i.Quantity);
        var discount = new Money(random.Percent(30) ? decimal.Floor(sum / 10m) : 0m, currency);
        string recipient = "r" + random.Next(9);
        string buyer = isGift ? "giver" : recipient;
        bool holdsFreight = random.Percent(20);
        decimal factor = random.Percent(50) && discount.Amount > 0m ? (sum - discount.Amount) / sum : holdsFreight ? (sum + freight.Amount) / sum : 1m;
        var parcel = new Parcel
        {
            From = CountryCode.Parse("JP"),
            To = TerritoryCode.Parse("CN"),
            Channel = Channel.Post,
            Purpose = isGift ? Purpose.Gift : Purpose.Personal,
            Items = [.. items],
            Freight = freight,
            Discount = random.Percent(50) ? discount : null,
            Seller = new Seller { Type = PartyType.Business },
            Buyer = new Buyer { Type = PartyType.Person, Identity = random.Pick(IdentityLevel.Given, IdentityLevel.Verified) },
            Documents = [DocumentType.Parse("commercial-invoice")],
            ExchangeRates = [new StatedRate(s_yen, new Money(0.05m, s_yuan))],
        };
        DeclaredItem[] lines = [.. items.Select(i => Line(i, factor))];
        random.Shuffle(lines);
        return new DeclarationCase
        {
            On = new DateOnly(2026, 11, 23),
            Procedure = "cn.post",
            Parcel = parcel,
            Declaration = new Declaration
            {
                Purpose = random.Percent(80) ? parcel.Purpose : null,
                Recipient = recipient,
                Freight = holdsFreight && factor > 1m ? null : freight,
                Items = [.. lines],
            },
            Evidence = Evidence(parcel, sum, freight, discount, buyer, recipient),
        };
    }

    private static Money Money(int yuan, Currency currency) => new(currency == s_yuan ? yuan : yuan * 20, currency);

    private ParcelItem Item((string Words, string Category, string Hs, int Pieces) goods, Currency currency) => new()
    {
        Description = goods.Words,
        Category = GoodsCategory.Parse(goods.Category),
        Hs = HsCode.Parse(goods.Hs),
        Origin = CountryCode.Parse(random.Pick("JP", "US")),
        Quantity = random.Next(2, 4),
        UnitPrice = Money(random.Next(50, 100), currency),
        UnitWeight = Mass.FromGrams(random.Next(100, 500)),
        UnitContents = goods.Pieces > 1 ? new NetContents(goods.Pieces, ContentsUnit.Piece) : null,
    };

    // A buyer says less than the shop: some facts are left out, and words stand in another order.
    private DeclaredItem Line(ParcelItem item, decimal factor)
    {
        int decimals = item.UnitPrice.Currency == s_yuan ? 2 : 0;
        bool hasHs = random.Percent(80);
        return new DeclaredItem
        {
            Description = random.Percent(80) ? string.Join(' ', item.Description!.ToUpperInvariant().Split(' ').Reverse()) : null,
            Category = !hasHs || random.Percent(80) ? item.Category : null,
            Hs = hasHs ? item.Hs : null,
            Origin = random.Percent(80) ? item.Origin : null,
            Quantity = item.Quantity,
            Unit = random.Percent(20) ? DeclaredUnit.Set : null,
            UnitPrice = new Money(factor < 1m ? decimal.Round(item.UnitPrice.Amount * factor, decimals, MidpointRounding.ToPositiveInfinity) : decimal.Round(item.UnitPrice.Amount * factor, decimals, MidpointRounding.ToZero), item.UnitPrice.Currency),
        };
    }

    private PurchaseEvidence Evidence(Parcel parcel, decimal sum, Money freight, Money discount, string buyer, string recipient)
    {
        ReceiptLine[] lines = [.. parcel.Items.Select(static i => new ReceiptLine { Description = i.Description, Quantity = i.Quantity, UnitPrice = i.UnitPrice })];
        random.Shuffle(lines);
        var total = new Money(sum + freight.Amount - discount.Amount, freight.Currency);
        return new PurchaseEvidence
        {
            Receipt = new Receipt { Buyer = buyer, Seller = "s9", Date = new DateOnly(2026, 11, 1), Total = total, Freight = freight, Discount = discount, Lines = [.. lines] },
            Payment = random.Percent(80) ? new Payment { Payer = buyer, Date = new DateOnly(2026, 11, 1), Amount = total } : null,
            Waybill = random.Percent(80) ? new Waybill { Weight = Mass.FromGrams(parcel.Items.Sum(static i => i.UnitWeight!.Value.Grams * i.Quantity) + random.Next(300)), Recipient = recipient } : null,
            EarlierParcels = random.Percent(50) ? [new EarlierParcel { On = new DateOnly(2026, 10, random.Next(1, 20)), Seller = "s9", Value = Money(1900, freight.Currency) }] : [],
        };
    }
}
