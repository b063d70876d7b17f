using System.Text;
using Clearance.Duties;
using Clearance.Values;

namespace Clearance.Core.Tests.Duties;

public sealed class HmrcRatesTests
{
    private const string Header = "Country/Territories,Currency,Currency Code,Currency Units per £1,Start date,End date\n";

    [Fact]
    public void Read_MonthlyFile_HoldsForTheMonthOnly()
    {
        PublishedRates read = HmrcRates.Read(Published.Read("hmrc-2026-07.csv"));
        Assert.Equal(["2026-07-01 EUR 1.1564", "2026-07-01 JPY 214.8908", "2026-07-01 USD 1.3404"], read.Rates.Select(Published.Show));
        Assert.All(read.Rates, static r => Assert.Equal(("GBP", "HM Revenue and Customs", new DateOnly(2026, 7, 31)), (r.From.Code, r.Source, r.Until)));
        var rates = new DatedExchangeRates(read.Rates, read.Pivot);
        Assert.True(rates.TryGet(Currency.Parse("JPY"), Currency.Parse("GBP"), new DateOnly(2026, 7, 31), out ExchangeRate rate));
        Assert.Equal("1 JPY = 1/214.8908 GBP", rate.ToString());
        Assert.True(rates.TryGet(Currency.Parse("USD"), Currency.Parse("EUR"), new DateOnly(2026, 7, 1), out rate));
        Assert.Equal((1.1564m, 1.3404m), (rate.Numerator, rate.Denominator));
        Assert.False(rates.TryGet(Currency.Parse("JPY"), Currency.Parse("GBP"), new DateOnly(2026, 6, 30), out _));
        Assert.False(rates.TryGet(Currency.Parse("JPY"), Currency.Parse("GBP"), new DateOnly(2026, 8, 1), out _));
    }

    [Theory]
    [InlineData("Country/Territories,Currency,Currency code,Currency units per £1,Start Date,End Date\r\nUSA,Dollar,USD,1.3404,01/07/2026,31/07/2026\r\n\r\n")]
    [InlineData("\uFEFFEnd date, Currency Code ,Start date,Currency Units per £1\n31/07/2026,USD,01/07/2026,\" 1.3404\"\n")]
    public void Read_OtherLayoutsOfOneFile_GivesTheSame(string text) =>
        Assert.Equal("2026-07-01 USD 1.3404", Published.Show(Assert.Single(Read(text).Rates)));

    [Fact]
    public void Read_OneCurrencyOfManyTerritories_CountsOnce() =>
        Assert.Single(Read(Header + "USA,Dollar,USD,1.3404,01/07/2026,31/07/2026\nEcuador,Dollar,USD,1.3404,01/07/2026,31/07/2026\n").Rates);

    [Fact]
    public void Read_UnknownCurrency_IsNamedAndTheRestRead()
    {
        PublishedRates read = Read(Header + "Nowhere,New,QQQ,2,01/07/2026,31/07/2026\nUSA,Dollar,USD,1.3404,01/07/2026,31/07/2026\n");
        Assert.Single(read.Rates);
        Assert.Equal("unknown-currency 2:13", Published.Show(read.Skipped));
        Assert.Contains("its rate was skipped", read.Skipped[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A,B,USD,0,01/07/2026,31/07/2026\n", "out-of-range 2:9")]
    [InlineData("A,B,USD,\"1,200.5\",01/07/2026,31/07/2026\n", "bad-value 2:9")]
    [InlineData("A,B,,1.2,01/07/2026,31/07/2026\n", "bad-value 2:5")]
    [InlineData("A,B,GBP,1,01/07/2026,31/07/2026\n", "bad-value 2:5")]
    [InlineData("A,B,USD,1.2,2026-07-01,07/31/2026\n", "bad-value 2:13; bad-value 2:24")]
    [InlineData("A,B,USD,1.2,31/07/2026,01/07/2026\n", "bad-period 2:24")]
    [InlineData("A,B,USD,1.2,01/07/2026\nA,B,USD,0,01/07/2026,31/07/2026\n", "row-width 2:1; out-of-range 3:9")]
    [InlineData("A,B,USD,1.2,01/07/2026,31/07/2026\nC,B,USD,1.3,01/07/2026,31/07/2026\n", "conflicting-rates 3:9")]
    [InlineData("A,B,USD,1.2,01/07/2026,31/07/2026\nC,B,USD,1.2,01/07/2026,15/07/2026\n", "conflicting-rates 3:9")]
    [InlineData("A,\"B,USD,1.2,01/07/2026,31/07/2026\n", "malformed-csv 3:1")]
    [InlineData("", "no-rates 0:0")]
    public void Read_FileWithFaults_ReportsEachWithItsPlace(string rows, string expected) =>
        Assert.Equal(expected, Published.Show(Assert.Throws<ExchangeRateFormatException>(() => Read(Header + rows)).Errors));

    [Theory]
    [InlineData("", "no-rates 0:0")]
    [InlineData("<html>\n", "missing-column 1:1; missing-column 1:1; missing-column 1:1; missing-column 1:1")]
    [InlineData("Currency Code,Currency Units per £1,Start date,End date,Currency code\n", "duplicate-column 1:57")]
    [InlineData("\"Currency Code", "malformed-csv 1:15")]
    public void Read_OtherText_IsRefused(string text, string expected) =>
        Assert.Equal(expected, Published.Show(Assert.Throws<ExchangeRateFormatException>(() => Read(text)).Errors));

    private static PublishedRates Read(string text) => HmrcRates.Read(Encoding.UTF8.GetBytes(text));
}
