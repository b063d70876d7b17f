using Clearance.Core.Tests.Support;
using Clearance.Declarations;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Declarations;

/// <summary>Ways to spoil a correct declaration, by the code that must be found. Null where a case has not what is to be spoiled.</summary>
internal static class Mistakes
{
    private static readonly Currency s_euro = Currency.Parse("EUR");

    public static IReadOnlyDictionary<string, Func<DeclarationCase, Random, DeclarationCase?>> All { get; } = new SortedDictionary<string, Func<DeclarationCase, Random, DeclarationCase?>>(StringComparer.Ordinal)
    {
        ["buyer-differs"] = static (c, _) => IsGift(c) ? null : Receipt(c, r => r with { Buyer = "other" }),
        ["category-contradicts"] = static (c, r) => Line(c, r, l => l with { Category = GoodsCategory.Parse("furniture"), Hs = ItemOf(c, l).Hs }),
        ["currency-confused"] = static (c, r) => Line(c, r, l => l with { UnitPrice = new Money(PaidOf(c, l).Amount, s_euro) }),
        ["currency-differs"] = static (c, r) => Line(c, r, l => l with { UnitPrice = new Money(l.UnitPrice.Amount + 1000m, s_euro) }),
        ["duplicate-line"] = static (c, r) => Items(c, [.. c.Declaration.Items, r.Pick(c.Declaration.Items)]),
        ["freight-below-receipt"] = static (c, _) => c.Declaration.Freight is not { } freight || !IsGross(c) ? null : c with { Declaration = c.Declaration with { Freight = new Money(freight.Amount - 1m, freight.Currency) } },
        ["gift-for-sale"] = static (c, _) => IsGift(c) ? null : c with { Declaration = c.Declaration with { Purpose = Purpose.Gift } },
        ["goods-missed"] = static (c, r) => c.Declaration.Items.Count < 2 ? null : Items(c, [.. Without(c.Declaration.Items, r.Next(c.Declaration.Items.Count))]),
        ["goods-not-bought"] = static (c, r) => Items(c, [.. c.Declaration.Items, new DeclaredItem { Description = "Garden chair", Category = GoodsCategory.Parse("furniture"), Hs = HsCode.Parse("940179"), Quantity = r.Next(5, 9), UnitPrice = new Money(33m, c.Declaration.Items[0].UnitPrice.Currency) }]),
        ["goods-not-on-receipt"] = static (c, r) => Receipt(c, x => x.Lines.Count < 2 ? null : Balanced(x with { Lines = [.. Without(x.Lines, r.Next(x.Lines.Count))] })),
        ["goods-not-sent"] = static (c, _) => Unsent(c) is { } more ? Items(more, [.. c.Declaration.Items, new DeclaredItem { Description = "Garden chair", Quantity = 1, UnitPrice = new Money(44m, c.Declaration.Items[0].UnitPrice.Currency) }]) : null,
        ["hs-contradicts"] = static (c, r) => Line(c, r, l => l with { Hs = HsCode.Parse("940179"), Category = ItemOf(c, l).Category }),
        ["hs-doubtful"] = static (c, r) => Line(c with { Parcel = c.Parcel with { Items = [.. c.Parcel.Items.Select(static i => i with { Hs = null })] } }, r, l => l with { Hs = HsCode.Parse("271019"), Category = l.Category ?? ItemOf(c, l).Category }),
        ["identity-missing"] = static (c, _) => c with { Parcel = c.Parcel with { Buyer = new Buyer { Identity = IdentityLevel.None } } },
        ["origin-differs"] = static (c, r) => Line(c, r, l => l with { Origin = CountryCode.Parse("FR") }),
        ["paper-dated-later"] = static (c, r) => Receipt(c, x => x with { Date = c.On.AddDays(r.Next(1, 99)) }),
        ["paper-missing"] = static (c, _) => c with { Parcel = c.Parcel with { Documents = [] } },
        ["payer-differs"] = static (c, _) => Payment(c, p => p with { Payer = "other" }),
        ["payment-differs"] = static (c, r) => Payment(c, p => p with { Amount = new Money(p.Amount.Amount + r.Next(1, 9), p.Amount.Currency) }),
        ["procedure-closed"] = static (c, _) => c with { Parcel = c.Parcel with { Purpose = Purpose.Commercial }, Declaration = c.Declaration with { Purpose = null } },
        ["procedure-not-available"] = static (c, _) => c with { Procedure = "cn.pots" },
        ["purpose-differs"] = static (c, _) => IsGift(c) ? c with { Declaration = c.Declaration with { Purpose = Purpose.Personal } } : c with { Declaration = c.Declaration with { Purpose = Purpose.Commercial } },
        ["quantity-above"] = static (c, r) => Line(c, r, l => l with { Quantity = l.Quantity + 1 }),
        ["quantity-below"] = static (c, r) => Line(c, r, l => l with { Quantity = l.Quantity - 1 }),
        ["rate-lowered"] = static (c, _) => Items(c, [.. c.Declaration.Items.Select(static l => l.Category?.Path == "sports.golf" ? l with { Category = GoodsCategory.Parse("sports") } : l)]),
        ["receipt-does-not-add-up"] = static (c, r) => c.Evidence.Payment is not null ? null : Receipt(c, x => x with { Total = new Money(x.Total!.Value.Amount + r.Next(1, 9), x.Total.Value.Currency) }),
        ["receipt-line-not-sent"] = static (c, _) => Unsent(c),
        ["recipient-differs"] = static (c, _) => c.Evidence.Waybill is { } waybill ? c with { Evidence = c.Evidence with { Waybill = waybill with { Recipient = "other" } } } : null,
        ["split-order"] = static (c, r) => c with { Evidence = c.Evidence with { EarlierParcels = [new EarlierParcel { On = c.On.AddDays(-r.Next(8)), Seller = "s9", Value = new Money(1999m, "CNY") }] } },
        ["unit-confused"] = static (c, _) => c.Declaration.Items.FirstOrDefault(l => ItemOf(c, l).UnitContents is not null) is { } set
            ? Items(c, [.. c.Declaration.Items.Select(l => l == set ? l with { Unit = null, Quantity = l.Quantity * (int)ItemOf(c, l).UnitContents!.Value.Amount } : l)])
            : null,
        ["value-above-receipt"] = static (c, r) => Line(c, r, l => l with { UnitPrice = new Money(l.UnitPrice.Amount * 6m, l.UnitPrice.Currency) }),
        ["value-below-receipt"] = static (c, r) => Line(c, r, l => l with { UnitPrice = new Money(decimal.Floor(l.UnitPrice.Amount / r.Next(2, 9)), l.UnitPrice.Currency) }),
        ["weight-implausible"] = static (c, r) => c.Evidence.Waybill is { } waybill ? c with { Evidence = c.Evidence with { Waybill = waybill with { Weight = Mass.FromGrams(r.Next(1, 100)) } } } : null,
    };

    private static bool IsGift(DeclarationCase declaration) => declaration.Parcel.Purpose == Purpose.Gift;

    private static bool IsGross(DeclarationCase declaration) => declaration.Evidence.Receipt!.Discount is { Amount: 0m };

    private static ParcelItem ItemOf(DeclarationCase declaration, DeclaredItem line) =>
        declaration.Parcel.Items.First(i => line.Hs is { } hs ? hs == i.Hs : line.Category == i.Category);

    private static Money PaidOf(DeclarationCase declaration, DeclaredItem line) => ItemOf(declaration, line).UnitPrice;

    private static IEnumerable<T> Without<T>(IEnumerable<T> list, int index) => list.Where((_, at) => at != index);

    private static DeclarationCase Items(DeclarationCase declaration, ValueList<DeclaredItem> items) => declaration with { Declaration = declaration.Declaration with { Items = items } };

    private static DeclarationCase Line(DeclarationCase declaration, Random random, Func<DeclaredItem, DeclaredItem> spoil)
    {
        int at = random.Next(declaration.Declaration.Items.Count);
        return Items(declaration, [.. declaration.Declaration.Items.Select((line, index) => index == at ? spoil(line) : line)]);
    }

    private static DeclarationCase? Receipt(DeclarationCase declaration, Func<Receipt, Receipt?> spoil) =>
        spoil(declaration.Evidence.Receipt!) is { } receipt ? declaration with { Evidence = declaration.Evidence with { Receipt = receipt, Payment = declaration.Evidence.Payment is { } p && receipt.Total is { } t ? p with { Amount = t } : declaration.Evidence.Payment } } : null;

    private static DeclarationCase? Payment(DeclarationCase declaration, Func<Payment, Payment> spoil) =>
        declaration.Evidence.Payment is { } payment ? declaration with { Evidence = declaration.Evidence with { Payment = spoil(payment) } } : null;

    // A discount of the whole order would be that of the other goods too.
    private static DeclarationCase? Unsent(DeclarationCase declaration) => !IsGross(declaration) ? null : Receipt(declaration, static r => Balanced(r with
    {
        Lines = [.. r.Lines, new ReceiptLine { Description = "Garden chair", Quantity = 1, UnitPrice = new Money(44m, r.Total!.Value.Currency) }],
    }));

    private static Receipt Balanced(Receipt receipt) => receipt with
    {
        Total = new Money(receipt.Lines.Sum(static l => l.UnitPrice.Amount * l.Quantity) + receipt.Freight!.Value.Amount - receipt.Discount!.Value.Amount, receipt.Total!.Value.Currency),
    };
}
