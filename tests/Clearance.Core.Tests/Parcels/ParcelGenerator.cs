using Clearance.Parcels;
using Clearance.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Clearance.Core.Tests.Parcels;

/// <summary>Makes lawful parcels of every shape.</summary>
internal static class ParcelGenerator
{
    private static readonly Gen<Currency> Currencies = Gen.Elements(Currency.Parse("JPY"), Currency.Parse("EUR"), Currency.Parse("CNY"), Currency.Parse("KWD"));

    private static readonly Gen<CountryCode> Countries = Gen.Elements<CountryCode>([.. CountryCode.All]);

    private static readonly Gen<string> Texts = Gen.Elements("", " ", "Face cream", "面霜 30 ml", "\"<script>&'\\", "a\u0000b\n", "😀", "\u202e", "ö");

    private static readonly Gen<Percentage> Rates = Gen.Choose(0, 10_000_000).Select(parts => Percentage.FromPercent(parts / 10_000m));

    private static readonly Gen<ParcelItem> Items =
        from quantity in Gen.Choose(1, 1_000)
        from price in MoneyOf(4)
        from description in Perhaps(Texts)
        from category in PerhapsValue(Gen.Elements<GoodsCategory>([.. GoodsCategory.All]))
        from hs in PerhapsValue(Gen.Elements("0101", "330499", "3304.99.00", "123456789012").Select(HsCode.Parse))
        from national in Perhaps(Gen.Elements("09020210", "x", "ö/1"))
        from origin in PerhapsValue(Countries)
        from weight in PerhapsValue(Gen.Choose(1, 1_000_000_000).Select(parts => Mass.FromGrams(parts / 1_000m)))
        from contents in PerhapsValue(from parts in Gen.Choose(1, 1_000_000_000) from unit in Gen.Elements(Enum.GetValues<ContentsUnit>()) select new NetContents(parts / 1_000m, unit))
        from indivisible in PerhapsValue(Gen.Elements(true, false))
        from duty in PerhapsValue(Rates)
        from excise in PerhapsValue(Rates)
        from vat in PerhapsValue(Rates)
        select new ParcelItem
        {
            Quantity = quantity,
            UnitPrice = price,
            Description = description,
            Category = category,
            Hs = hs,
            NationalCode = national,
            Origin = origin,
            UnitWeight = weight,
            UnitContents = contents,
            Indivisible = indivisible,
            DutyRate = duty,
            ExciseRate = excise,
            VatRate = vat,
        };

    private static readonly Gen<Seller> Sellers =
        from type in PerhapsValue(Gen.Elements(Enum.GetValues<PartyType>()))
        from schemes in Perhaps(Gen.Elements("EU-IOSS", "CN-CBEC", "ö").ArrayOf().Select(ListOf))
        select new Seller { Type = type, Schemes = schemes };

    private static readonly Gen<Buyer> Buyers =
        from type in PerhapsValue(Gen.Elements(Enum.GetValues<PartyType>()))
        from identity in PerhapsValue(Gen.Elements(Enum.GetValues<IdentityLevel>()))
        from reference in Perhaps(Gen.Elements("a1f3", "面"))
        select new Buyer { Type = type, Identity = identity, Reference = reference };

    private static readonly Gen<AllowanceUse> Allowances =
        from id in Gen.Elements("cn.cbec.year", "day", "a1.b-c")
        from amount in MoneyOf(8)
        from count in Gen.Choose(0, 1_000_000_000)
        from isMoney in Gen.Elements(true, false)
        select isMoney ? new AllowanceUse(id, amount) : new AllowanceUse(id, count);

    private static readonly Gen<StatedRate> ExchangeRates =
        from of in Gen.Elements("USD", "GBP", "SEK").Select(Currency.Parse)
        from target in Currencies
        from digits in Gen.Choose(1, 1_000_000_000)
        from scale in Gen.Choose(0, 18)
        select new StatedRate(of, new Money(new decimal(digits, 0, 0, false, (byte)scale), target));

    public static Gen<Parcel> Parcels { get; } =
        from origin in Countries
        from destination in Gen.Elements("CN", "CA-ON", "GB-NIR", "ES-CN", "US").Select(TerritoryCode.Parse)
        from channel in PerhapsValue(Gen.Elements(Enum.GetValues<Channel>()))
        from purpose in PerhapsValue(Gen.Elements(Enum.GetValues<Purpose>()))
        from items in Items.NonEmptyListOf()
        from freight in PerhapsValue(MoneyOf(8))
        from insurance in PerhapsValue(MoneyOf(8))
        from discount in PerhapsValue(MoneyOf(8))
        from tax in PerhapsValue(Gen.Elements(true, false))
        from seller in Perhaps(Sellers)
        from buyer in Perhaps(Buyers)
        from allowances in Allowances.ArrayOf()
        from documents in Perhaps(Gen.Elements<DocumentType>([.. DocumentType.All]).ArrayOf().Select(ListOf))
        from rates in ExchangeRates.ArrayOf()
        select new Parcel
        {
            From = origin,
            To = destination,
            Channel = channel,
            Purpose = purpose,
            Items = [.. items],
            Freight = freight,
            Insurance = insurance,
            Discount = discount,
            PriceIncludesTax = tax,
            Seller = seller,
            Buyer = buyer,
            AllowancesUsed = [.. allowances.DistinctBy(use => use.Id, StringComparer.Ordinal)],
            Documents = documents,
            ExchangeRates = [.. rates.DistinctBy(rate => rate.Of)],
        };

    private static Gen<Money> MoneyOf(int decimals) =>
        from digits in Gen.Choose(0, int.MaxValue - 1)
        from scale in Gen.Choose(decimals == 4 ? 2 : 1, decimals)
        from currency in Currencies
        select new Money(new decimal(digits, 0, 0, false, (byte)scale), currency);

    private static ValueList<T> ListOf<T>(T[] items) => [.. items];

    private static Gen<T?> Perhaps<T>(Gen<T> some)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), some.Select(value => (T?)value));

    private static Gen<T?> PerhapsValue<T>(Gen<T> some)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), some.Select(value => (T?)value));
}
