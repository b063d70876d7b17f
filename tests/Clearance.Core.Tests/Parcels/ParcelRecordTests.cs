using System.Buffers;
using System.Text;
using System.Text.Json;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Parcels;

public class ParcelRecordTests
{
    private static readonly ParcelItem Item = new() { Quantity = 1, UnitPrice = new Money(5m, "EUR") };

    private static readonly Parcel Sample = new() { From = CountryCode.Parse("JP"), To = TerritoryCode.Parse("CN"), Items = [Item] };

    public static TheoryData<string> Refused => [.. Changes.Keys];

    private static Dictionary<string, Func<object>> Changes => new(StringComparer.Ordinal)
    {
        ["no country"] = () => Sample with { From = default },
        ["no destination"] = () => Sample with { To = default },
        ["no items"] = () => Sample with { Items = [] },
        ["null items"] = () => Sample with { Items = null! },
        ["null item"] = () => Sample with { Items = [null!] },
        ["too many items"] = () => Sample with { Items = [.. Enumerable.Repeat(Item, 1_001)] },
        ["channel 0"] = () => Sample with { Channel = default(Channel) },
        ["purpose 4"] = () => Sample with { Purpose = (Purpose)4 },
        ["negative freight"] = () => Sample with { Freight = new Money(-1m, "EUR") },
        ["freight of 9 decimals"] = () => Sample with { Freight = new Money(0.000000001m, "EUR") },
        ["insurance without currency"] = () => Sample with { Insurance = default(Money) },
        ["too high a discount"] = () => Sample with { Discount = new Money(1_000_000_001m, "EUR") },
        ["null allowances"] = () => Sample with { AllowancesUsed = null! },
        ["allowance twice"] = () => Sample with { AllowancesUsed = [new AllowanceUse("a", 1), new AllowanceUse("a", 2)] },
        ["no document"] = () => Sample with { Documents = [default] },
        ["null rates"] = () => Sample with { ExchangeRates = null! },
        ["rate in both directions"] = () => Sample with { ExchangeRates = [Rate("JPY", "0.05 CNY"), Rate("CNY", "20 JPY")] },
        ["rate twice"] = () => Sample with { ExchangeRates = [Rate("JPY", "0.05 CNY"), Rate("JPY", "0.06 EUR")] },
        ["rate to itself"] = () => Rate("JPY", "1 JPY"),
        ["rate 0"] = () => Rate("JPY", "0 CNY"),
        ["rate of no currency"] = () => new StatedRate(default, new Money(1m, "CNY")),
        ["rate into no currency"] = () => new StatedRate(Currency.Parse("JPY"), default),
        ["rate of 11 digits"] = () => Rate("JPY", "12345.678901 CNY"),
        ["allowance with spaces"] = () => new AllowanceUse("cn year", 1),
        ["allowance without id"] = () => new AllowanceUse(null!, 1),
        ["negative count"] = () => new AllowanceUse("a", -1),
        ["negative amount"] = () => new AllowanceUse("a", new Money(-1m, "EUR")),
        ["seller of type 0"] = () => new Seller { Type = default(PartyType) },
        ["blank scheme"] = () => new Seller { Schemes = [" "] },
        ["buyer of identity 4"] = () => new Buyer { Identity = (IdentityLevel)4 },
        ["blank reference"] = () => new Buyer { Reference = "" },
        ["long description"] = () => Item with { Description = new string('x', 501) },
        ["half a surrogate pair"] = () => Item with { Description = "\ud83d" },
        ["no category"] = () => Item with { Category = default(GoodsCategory) },
        ["no HS code"] = () => Item with { Hs = default(HsCode) },
        ["no origin"] = () => Item with { Origin = default(CountryCode) },
        ["no weight"] = () => Item with { UnitWeight = default(Mass) },
        ["no contents"] = () => Item with { UnitContents = default(NetContents) },
        ["blank national code"] = () => Item with { NationalCode = "" },
        ["quantity 0"] = () => Item with { Quantity = 0 },
        ["too high a quantity"] = () => Item with { Quantity = 1_000_001 },
        ["too high a price"] = () => Item with { UnitPrice = new Money(1_000_000_001m, "EUR") },
        ["price of 5 decimals"] = () => Item with { UnitPrice = new Money(0.00001m, "EUR") },
        ["price without currency"] = () => Item with { UnitPrice = default },
        ["too high a line, by quantity"] = () => new ParcelItem { UnitPrice = new Money(1_000_000_000m, "EUR"), Quantity = 1_001 },
        ["too high a line, by price"] = () => new ParcelItem { Quantity = 1_001, UnitPrice = new Money(1_000_000_000m, "EUR") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void With_UnlawfulValue_Throws(string change) => Assert.ThrowsAny<ArgumentException>(() => Changes[change]());

    [Fact]
    public void With_ValuesAtTheLimits_AreTaken()
    {
        ParcelItem item = new()
        {
            Quantity = 1_000,
            UnitPrice = new Money(1_000_000_000m, "EUR"),
            Description = new string('x', 500),
        };
        Parcel parcel = Sample with
        {
            Items = [.. Enumerable.Repeat(item, 1_000)],
            Freight = new Money(0.00000001m, "EUR"),
            Insurance = new Money(1_000_000_000m, "EUR"),
            ExchangeRates = [Rate("JPY", "0.01234567890 CNY"), Rate("EUR", "1234567890 CNY")],
        };

        Assert.Equal(1_000, parcel.Items.Count);
        Assert.Equal(1_000_000, (item with { UnitPrice = new Money(1m, "EUR"), Quantity = 1_000_000 }).Quantity);
    }

    [Fact]
    public void WriteJson_ExampleOfTheContract_IsCanonical()
    {
        const string Expected = """{"from":"JP","to":"CN","channel":"post","purpose":"personal","items":[{"description":"Face cream 30 ml","category":"cosmetics.skin-care","hs":"330499","nationalCode":"09020210","origin":"JP","quantity":2,"unitPrice":"8500 JPY","weight":"120 g","contents":"30 ml","indivisible":false,"dutyRate":"1%","exciseRate":"15%","vatRate":"13%"}],"freight":"1200 JPY","insurance":"0 JPY","discount":"0 JPY","priceIncludesTax":false,"seller":{"type":"business","schemes":["CN-CBEC"]},"buyer":{"type":"person","identity":"verified"},"allowancesUsed":{"cn.cbec.year":"12000 CNY"},"documents":["commercial-invoice","payment-voucher"],"exchangeRates":{"JPY":"0.0482 CNY","EUR":"7.65 CNY"}}""";
        ArrayBufferWriter<byte> output = new();

        Parcel.Parse(Samples.Contract).WriteJson(output);

        Assert.Equal(Expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Serializer_ParcelInsideAnotherValue_ReadsAndWritesIt()
    {
        Parcel parcel = Parcel.Parse(Samples.Contract);

        string text = JsonSerializer.Serialize(new[] { parcel, Sample });

        Assert.Equal([parcel, Sample], JsonSerializer.Deserialize<Parcel[]>(text)!);
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Parcel[]>("""[ { "form": 1 } ]"""));
        Assert.Equal(4, Assert.IsType<ParcelFormatException>(exception.InnerException).Errors.Count);
    }

    private static StatedRate Rate(string of, string value) => new(Currency.Parse(of), Money.Parse(value));
}
