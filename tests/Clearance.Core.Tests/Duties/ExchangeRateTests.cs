using Clearance.Duties;
using Clearance.Values;

namespace Clearance.Core.Tests.Duties;

public sealed class ExchangeRateTests
{
    private static readonly Currency s_yen = Currency.Parse("JPY");
    private static readonly Currency s_yuan = Currency.Parse("CNY");
    private static readonly DateOnly s_day = new(2026, 11, 23);

    [Theory]
    [InlineData("0.0482", "1", "1 JPY = 0.0482 CNY")]
    [InlineData("0.0480", "1", "1 JPY = 0.0480 CNY")]
    [InlineData("1", "8", "1 JPY = 0.125 CNY")]
    [InlineData("1", "20.7", "1 JPY = 1/20.7 CNY")]
    [InlineData("7.5518", "129.62", "1 JPY = 7.5518/129.62 CNY")]
    public void ToString_Quotient_IsADecimalWhereItHasAnEnd(string numerator, string denominator, string expected)
    {
        ExchangeRate rate = Rate(Number(numerator), Number(denominator));
        Assert.Equal(expected, rate.ToString());
        Assert.Equal(!expected.Contains('/', StringComparison.Ordinal), rate.Value.HasValue);
    }

    [Fact]
    public void Value_Default_IsNone() => Assert.Null(default(ExchangeRate).Value);

    // XXX is the code that ISO 4217 has for no currency, which is the default.
    [Fact]
    public void ToString_Default_SaysNothing() => Assert.Equal("1 XXX = ? XXX", default(ExchangeRate).ToString());

    [Theory]
    [InlineData("0", "1")]
    [InlineData("-1", "1")]
    [InlineData("1", "0")]
    [InlineData("1", "-1")]
    [InlineData("1.0000000000000000001", "1")]
    [InlineData("99999999999999999999", "1")]
    [InlineData("0.0000000001", "9999999999")]
    public void Constructor_NumberThatIsNoRate_Throws(string numerator, string denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rate(Number(numerator), Number(denominator)));

    [Fact]
    public void Constructor_LargeNumbersOfASmallQuotient_AreInLowestTerms() =>
        Assert.Equal(0.5m, Rate(4_000_000_000_000_000_000m, 8_000_000_000_000_000_000m).Value);

    // XXX is the code that ISO 4217 has for no currency: no rate leads from it or to it.
    [Theory]
    [InlineData("XXX", "CNY", "bank")]
    [InlineData("JPY", "XXX", "bank")]
    [InlineData("JPY", "JPY", "bank")]
    [InlineData("JPY", "CNY", " ")]
    public void Constructor_NoPairOrNoSource_Throws(string from, string to, string source) =>
        Assert.Throws<ArgumentException>(() => new ExchangeRate(Currency.Parse(from), Currency.Parse(to), 1m, 1m, s_day, source));

    [Fact]
    public void Constructor_SourceOfHalfACharacter_Throws() =>
        Assert.Throws<ArgumentException>(static () => new ExchangeRate(s_yen, s_yuan, 1m, 1m, s_day, new string('\ud800', 1)));

    [Fact]
    public void Until_BeforePublication_Throws()
    {
        Assert.Equal(s_day, (Rate(1m, 1m) with { Until = s_day }).Until);
        Assert.Throws<ArgumentOutOfRangeException>(() => Rate(1m, 1m) with { Until = s_day.AddDays(-1) });
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ExchangeRate Rate(decimal numerator, decimal denominator) => new(s_yen, s_yuan, numerator, denominator, s_day, "bank");
}
