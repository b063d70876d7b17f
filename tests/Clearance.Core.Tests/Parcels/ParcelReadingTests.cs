using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Parcels;

public class ParcelReadingTests
{
    [Fact]
    public void Parse_ExampleOfTheContract_GivesEveryValue()
    {
        Parcel parcel = Parcel.Parse(Samples.Contract);

        Assert.Equal("JP", parcel.From.Code);
        Assert.Equal("CN", parcel.To.ToString());
        Assert.Equal(Channel.Post, parcel.Channel);
        Assert.Equal(Purpose.Personal, parcel.Purpose);
        ParcelItem item = Assert.Single(parcel.Items);
        Assert.Equal("Face cream 30 ml", item.Description);
        Assert.Equal("cosmetics.skin-care", item.Category?.Path);
        Assert.Equal("330499", item.Hs?.ToString());
        Assert.Equal("09020210", item.NationalCode);
        Assert.Equal("JP", item.Origin?.Code);
        Assert.Equal(2, item.Quantity);
        Assert.Equal(new Money(8500m, "JPY"), item.UnitPrice);
        Assert.Equal(120m, item.UnitWeight?.Grams);
        Assert.Equal(new NetContents(30m, ContentsUnit.Millilitre), item.UnitContents);
        Assert.False(item.Indivisible);
        Assert.Equal(0.01m, item.DutyRate?.Fraction);
        Assert.Equal(0.15m, item.ExciseRate?.Fraction);
        Assert.Equal(0.13m, item.VatRate?.Fraction);
        Assert.Equal(new Money(1200m, "JPY"), parcel.Freight);
        Assert.Equal(new Money(0m, "JPY"), parcel.Insurance);
        Assert.Equal(new Money(0m, "JPY"), parcel.Discount);
        Assert.False(parcel.PriceIncludesTax);
        Assert.Equal(new Seller { Type = PartyType.Business, Schemes = ["CN-CBEC"] }, parcel.Seller);
        Assert.Equal(new Buyer { Type = PartyType.Person, Identity = IdentityLevel.Verified }, parcel.Buyer);
        Assert.Equal([new AllowanceUse("cn.cbec.year", new Money(12000m, "CNY"))], parcel.AllowancesUsed);
        Assert.Equal([DocumentType.Parse("commercial-invoice"), DocumentType.Parse("payment-voucher")], parcel.Documents!);
        Assert.Equal(
            [new StatedRate(Currency.Parse("JPY"), new Money(0.0482m, "CNY")), new StatedRate(Currency.Parse("EUR"), new Money(7.65m, "CNY"))],
            parcel.ExchangeRates);
    }

    [Fact]
    public void Parse_OnlyWhatIsRequired_LeavesTheRestUnknown()
    {
        Parcel parcel = Parcel.Parse("""{ "from": "JP", "to": "CA-ON", "items": [ { "quantity": 1, "unitPrice": "10 EUR" } ] }"""u8);

        Assert.Null(parcel.Channel);
        Assert.Null(parcel.Freight);
        Assert.Null(parcel.Documents);
        Assert.Null(parcel.Seller);
        Assert.Null(parcel.Items[0].Description);
        Assert.Empty(parcel.AllowancesUsed);
        Assert.Empty(parcel.ExchangeRates);
    }

    [Fact]
    public void Parse_EightFaults_ReportsAllEightInOrder()
    {
        const string Text = """
            { "form": "JP",
              "to": "CM-",
              "channel": "pots",
              "items": [
                { "quantity": 0, "unitPrice": 8500, "hs": "33" },
                { "quantity": 1, "unitPrice": "5 EUR", "quantity": 2 }
              ] }
            """;

        ValueList<InputError> errors = Samples.Errors(Text);

        Assert.Equal(
            [
                "1:1 from missing-key",
                "1:3 form unknown-key",
                "2:9 to bad-value",
                "3:14 channel bad-value",
                "5:19 items[0].quantity out-of-range",
                "5:35 items[0].unitPrice wrong-type",
                "5:47 items[0].hs bad-value",
                "6:44 items[1].quantity duplicate-key",
            ],
            errors.Select(error => $"{error.Line}:{error.Column} {error.Path} {error.Code}"),
            StringComparer.Ordinal);
        Assert.Contains("Did you mean from?", errors[1].Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean post?", errors[3].Message, StringComparison.Ordinal);
        Assert.Contains("<decimal> <ISO 4217>", errors[5].Message, StringComparison.Ordinal);
    }
}
