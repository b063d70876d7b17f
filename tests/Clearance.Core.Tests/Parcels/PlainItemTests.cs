using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Parcels;

/// <summary>An item's numbers and codes as rules read them follow the values that it was given, and change nothing else of it. Bytes stand for grams, grams of contents, contents, millilitres, duty, excise and VAT, from the lowest on.</summary>
public sealed class PlainItemTests
{
    private static readonly ParcelItem s_item = new()
    {
        Hs = HsCode.Parse("330499"),
        Origin = CountryCode.Parse("JP"),
        Quantity = 3,
        UnitPrice = new Money(12.50m, "EUR"),
        UnitContents = new NetContents(30m, ContentsUnit.Gram),
        UnitWeight = Mass.FromGrams(120m),
        Indivisible = true,
        VatRate = Percentage.FromPercent(13m),
    };

    [Fact]
    public void Plain_UsualNumbers_AreInPartsOfTheirDigits()
    {
        var plain = new PlainItem(s_item);

        Assert.Equal((1250, 3, 120, 120, 30, 130), (plain[PlainNumber.Price], plain[PlainNumber.Quantity], plain[PlainNumber.Grams], plain[PlainNumber.ContentsInGrams], plain[PlainNumber.Contents], plain[PlainNumber.VatRate]));
        Assert.Equal(0x01_00_00_00_01_01_01UL, plain.Given);
        Assert.Equal((0, 0x1_0000_0001UL, ContentsUnit.Gram), (plain.Unusual, plain.Whole, plain.Unit));
        Assert.Equal(Currency.Parse("EUR").Index, plain.PaidIn);
    }

    [Theory]
    [InlineData("12.345")]
    [InlineData("900000000.55")]
    public void Plain_PriceOfMoreDigitsOrLength_IsUnusual(string price)
    {
        var plain = new PlainItem(s_item with { UnitPrice = new Money(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture), "EUR") });

        Assert.Equal((0, 1 << (int)PlainNumber.Price), (plain[PlainNumber.Price], plain.Unusual));
    }

    [Fact]
    public void Plain_OtherValues_FollowsThem()
    {
        var plain = new PlainItem(s_item with { Hs = null, Origin = null, UnitWeight = null, VatRate = null, Indivisible = false, UnitPrice = new Money(0m, "EUR") });

        Assert.Equal((0, 0, 0UL, -1), (plain.Hs, plain.Origin, plain.Whole, plain.PaidIn));
        Assert.Equal(0x01_01_00UL, plain.Given);
        Assert.Equal((0, 30, 0), (plain[PlainNumber.Grams], plain[PlainNumber.ContentsInGrams], plain[PlainNumber.VatRate]));
    }

    [Fact]
    public void Plain_ContentsOfHalfAMillilitre_AreUnusualTwice()
    {
        var plain = new PlainItem(s_item with { UnitContents = new NetContents(0.5m, ContentsUnit.Millilitre) });

        Assert.Equal((1 << (int)PlainNumber.Contents) | (1 << (int)PlainNumber.Millilitres), plain.Unusual);
    }

    [Theory]
    [InlineData(null, 0, 0)]
    [InlineData("01010700", 0x48_0000_0001_0107_00, 0)]
    [InlineData("0101.07.00.00", 0, PlainItem.UnusualNational)]
    [InlineData("食品", 0, PlainItem.UnusualNational)]
    public void Plain_NationalCode_IsAShortWordOrUnusual(string? code, long national, int unusual)
    {
        var plain = new PlainItem(s_item with { NationalCode = code });

        Assert.Equal((national, unusual), (plain.National, plain.Unusual));
    }

    [Fact]
    public void With_OtherItems_TheParcelFollowsThem()
    {
        Parcel one = Parcel.Parse(Samples.Contract) with { Items = [s_item] };
        Parcel two = one with { Items = [s_item with { Quantity = 4 }, s_item] };

        Assert.Equal([3L], one.Plain.Select(static i => i[PlainNumber.Quantity]));
        Assert.Equal([4L, 3L], two.Plain.Select(static i => i[PlainNumber.Quantity]));
        Assert.Same(two.Plain, (two with { Channel = null }).Plain);
    }

    [Fact]
    public void With_OtherRatesAndPapers_TheParcelFollowsThem()
    {
        var yen = new StatedRate(Currency.Parse("JPY"), Money.Parse("0.05 CNY"));
        var euro = new StatedRate(Currency.Parse("EUR"), Money.Parse("7.8 CNY"));
        DocumentType invoice = DocumentType.Parse("commercial-invoice");
        Parcel none = Parcel.Parse(Samples.Contract) with { ExchangeRates = [], Documents = null };
        Parcel some = none with { ExchangeRates = [yen, euro], Documents = [invoice] };

        Parcel other = some with { ExchangeRates = [euro], Documents = [] };

        Assert.Equal((default, default), (none.FirstRate, none.Papers));
        Assert.Equal((new PlainRate(yen), new PlainPapers(1UL << invoice.Index, false)), (some.FirstRate, some.Papers));
        Assert.Equal((new PlainRate(euro), default), (other.FirstRate, other.Papers));
        Assert.Same(none.Plain, some.Plain);
    }

    // Factors of equal rates may stand over different denominators.
    [Fact]
    public void Equals_RatesWrittenOtherwise_IsTrue()
    {
        Parcel left = Parcel.Parse(Samples.Contract) with { ExchangeRates = [new StatedRate(Currency.Parse("JPY"), Money.Parse("3000000000 CNY"))] };
        Parcel right = left with { ExchangeRates = [new StatedRate(Currency.Parse("JPY"), Money.Parse("3000000000.0000 CNY"))] };

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory]
    [InlineData("12.5", "12.50")]
    [InlineData("12.345", "12.3450")]
    public void Equals_NumbersWrittenOtherwise_IsTrue(string one, string other)
    {
        Parcel left = Parcel.Parse(Samples.Contract) with { Items = [s_item with { UnitPrice = Money.Parse(one + " EUR") }] };
        Parcel right = left with { Items = [s_item with { UnitPrice = Money.Parse(other + " EUR") }] };

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, right with { Items = [s_item with { Quantity = 4 }] });
    }
}
