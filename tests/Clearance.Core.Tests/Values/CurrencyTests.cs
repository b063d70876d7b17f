using Clearance.Core.Tests.Support;
using Clearance.Values;

namespace Clearance.Core.Tests.Values;

public sealed class CurrencyTests
{
    // XXX is the code that ISO 4217 has for no currency, which is the default.
    [Fact]
    public void Default_IsNoCurrency()
    {
        Assert.Equal("XXX", default(Currency).Code);
        Assert.Equal(Currency.Parse("XXX"), default);
        Assert.Equal(0, default(Currency).Index);
    }

    [Fact]
    public void All_IsTheWholeOfIso4217()
    {
        Assert.Equal(307, Currency.All.Count);
        Assert.Equal(178, Currency.All.Count(static currency => currency.WithdrawnOn is null));
        // No currency, XXX, comes first, since it is the default.
        Assert.Equal("XXX", Currency.All[0].Code);
        Assert.Equal(Currency.All.Skip(1).OrderBy(static currency => currency.Code, StringComparer.Ordinal), Currency.All.Skip(1));
        Assert.All(Currency.All, static currency => Assert.Equal(currency, Currency.All[currency.Index]));
        Assert.All(Currency.All, static currency => Assert.Matches("^[A-Z]{3}$", currency.Code));
        Assert.All(Currency.All, static currency => Assert.True(currency.MinorUnits is null or (>= 0 and <= 4)));
    }

    [Theory]
    [InlineData("XCG", 2, null)]
    [InlineData("XAD", 2, null)]
    [InlineData("ANG", 2, "2025-03-31")]
    [InlineData("BGN", 2, "2026-01-01")]
    [InlineData("HRK", null, "2023-01-01")]
    [InlineData("EUR", 2, null)]
    [InlineData("JPY", 0, null)]
    [InlineData("KRW", 0, null)]
    [InlineData("BHD", 3, null)]
    [InlineData("CLF", 4, null)]
    [InlineData("XAU", null, null)]
    public void Parse_Code_KnowsMinorUnitsAndWithdrawal(string code, int? minorUnits, string? withdrawnOn)
    {
        Currency currency = Currency.Parse(code);

        Assert.Equal(minorUnits, currency.MinorUnits);
        Assert.Equal(withdrawnOn is null ? null : DateOnly.Parse(withdrawnOn, System.Globalization.CultureInfo.InvariantCulture), currency.WithdrawnOn);
    }

    [Theory]
    [InlineData("CNX", "CNY")]
    [InlineData("jpy", "JPY")]
    [InlineData("USDD", "USD")]
    public void Parse_UnknownCode_NamesTheNearest(string code, string nearest)
    {
        FormatException error = Assert.Throws<FormatException>(() => Currency.Parse(code));

        Assert.Contains(nearest, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equality_IsThatOfTheCode() => Contract.Equality<Currency>([Currency.Parse("CNY"), Currency.Parse("CNY")], [Currency.Parse("JPY")], [default]);
}
