using System.Globalization;
using System.Text;
using Clearance.Duties;
using Clearance.Values;

namespace Clearance.Core.Tests.Duties;

public sealed class EcbRatesTests
{
    private const string Head = "<e:Envelope xmlns:e='http://www.gesmes.org/xml/2002-08-01' xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'><Cube>\n";
    private const string Tail = "</Cube></e:Envelope>";

    [Fact]
    public void Read_DailyFile_HasEveryRateAsWritten()
    {
        PublishedRates read = EcbRates.Read(Published.Read("ecb-daily.xml"));
        Assert.Equal(("EUR", 32, 0), (read.Pivot.Code, read.Rates.Count, read.Skipped.Count));
        Assert.All(read.Rates, static r => Assert.Equal(("EUR", 1m, new DateOnly(2018, 6, 11), null, "European Central Bank"), (r.From.Code, r.Denominator, r.Published, r.Until, r.Source)));
        Assert.Equal("2018-06-11 AUD 1.5501", Published.Show(read.Rates[0]));
        Assert.Contains("2018-06-11 GBP 0.88180", read.Rates.Select(Published.Show));
        Assert.Contains("2018-06-11 HRK 7.3788", read.Rates.Select(Published.Show));
        Assert.Equal("2018-06-11 ZAR 15.4991", Published.Show(read.Rates[^1]));
    }

    [Fact]
    public void Read_FileOfSeveralDays_AnswersEachDay()
    {
        using var stream = new MemoryStream(Published.Read("ecb-90-days.xml"));
        PublishedRates read = EcbRates.Read(stream);
        Assert.Equal(4 * 32, read.Rates.Count);
        var rates = new DatedExchangeRates(read.Rates, read.Pivot);

        // The 9th and 10th of June 2018 were a Saturday and a Sunday.
        foreach ((int day, string expected) in new[] { (6, "7.523/129.57 6"), (7, "7.566/130.26 7"), (8, "7.5333/128.64 8"), (10, "7.5333/128.64 8"), (11, "7.5518/129.62 11"), (30, "7.5518/129.62 11") })
        {
            Assert.True(rates.TryGet(Currency.Parse("JPY"), Currency.Parse("CNY"), new DateOnly(2018, 6, day), out ExchangeRate rate));
            Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{rate.Numerator}/{rate.Denominator} {rate.Published.Day}"));
        }

        Assert.False(rates.TryGet(Currency.Parse("JPY"), Currency.Parse("CNY"), new DateOnly(2018, 6, 5), out _));
    }

    [Fact]
    public void Read_CurrencyWithdrawnSince_IsRead() =>
        Assert.Equal("2005-06-30 ROL 36050", Published.Show(Assert.Single(Read("<Cube time='2005-06-30'><Cube currency='ROL' rate='36050'/></Cube>").Rates)));

    [Fact]
    public void Read_UnknownCurrency_IsNamedAndTheRestRead()
    {
        PublishedRates read = Read("<Cube time='2026-06-30'><Cube currency='USD' rate='1.1'/>\n<Cube currency='QQQ' rate='2'/></Cube><Cube time='2026-07-01'><Cube currency='QQQ' rate='2'/></Cube>");
        Assert.Equal("2026-06-30 USD 1.1", Published.Show(Assert.Single(read.Rates)));
        Assert.Equal("unknown-currency 3:7", Published.Show(read.Skipped));
        Assert.Contains("'QQQ' is no currency that is known; its 2 rates were skipped.", read.Skipped[0].Message, StringComparison.Ordinal);
        Assert.Equal("Cube[@time='2026-06-30']", read.Skipped[0].Path);
    }

    [Theory]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='0'/></Cube>", "out-of-range 2:46")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='-1.1'/></Cube>", "out-of-range 2:46")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='1.23456789012'/></Cube>", "out-of-range 2:46")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='0.000000001'/></Cube>", "out-of-range 2:46")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='10000000000'/></Cube>", "out-of-range 2:46")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='1,1'/></Cube>", "bad-value 2:46")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='1e1'/></Cube>", "bad-value 2:46")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='NaN'/></Cube>", "bad-value 2:46")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='usd' rate='1.1'/></Cube>", "bad-value 2:31")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='EUR' rate='1'/></Cube>", "bad-value 2:31")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='EURO' rate='x'/></Cube>", "bad-value 2:31; bad-value 2:47")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD'/><Cube rate='1.1'/></Cube>", "missing-key 2:26; missing-key 2:48")]
    [InlineData("<Cube time='2026-06-30'/><Cube currency='USD' rate='1.1'/>", "missing-key 2:27")]
    [InlineData("<Cube time='30.06.2026'><Cube currency='USD' rate='1.1'/></Cube>", "bad-value 2:7")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='1.1' per='100'/></Cube>", "unknown-key 2:57")]
    [InlineData("<Cube time='2026-06-30' currency='USD' rate='9'><Cube currency='GBP' rate='1.1'/></Cube>", "conflicting-keys 2:2")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='1.1'/><Cube currency='USD' rate='1.2'/></Cube>", "conflicting-rates 2:79")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='1.1'/><Cube currency='USD' rate='0'/></Cube", "out-of-range 2:79; malformed-xml 2:95")]
    [InlineData("<Cube time='2026-06-30'/>", "no-rates 0:0")]
    public void Read_FileWithFaults_ReportsEachWithItsPlace(string days, string expected) =>
        Assert.Equal(expected, Published.Show(Assert.Throws<ExchangeRateFormatException>(() => Read(days)).Errors));

    [Fact]
    public void Read_OneRateTwice_CountsOnce() =>
        Assert.Single(Read("<Cube time='2026-06-30'><Cube currency='USD' rate='1.10'/><Cube currency='USD' rate='1.1'/></Cube>").Rates);

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "malformed-xml 0:0")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "malformed-xml 0:0")]
    [InlineData("<a>&x;</a>", "malformed-xml 1:")]
    [InlineData("", "malformed-xml 0:0")]
    [InlineData("<html><body>Not found</body></html>", "no-rates 0:0")]
    [InlineData("<Cube time='2026-06-30'><Cube currency='USD' rate='1.1'/></Cube>", "no-rates 0:0")]
    public void Read_OtherText_IsRefused(string text, string expected) =>
        Assert.StartsWith(expected, Published.Show(Assert.Throws<ExchangeRateFormatException>(() => EcbRates.Read(Encoding.UTF8.GetBytes(text))).Errors), StringComparison.Ordinal);

    [Fact]
    public void Read_OtherEncodingsAndSizes_AreRefused()
    {
        Assert.Equal("invalid-utf8 1:1", Published.Show(Assert.Throws<ExchangeRateFormatException>(static () => EcbRates.Read(new byte[] { 0xFE, 0xFF, 0, 60 })).Errors));
        using var endless = new MemoryStream(new byte[(32 * 1024 * 1024) + 10]);
        Assert.Equal("too-large 0:0", Published.Show(Assert.Throws<ExchangeRateFormatException>(() => EcbRates.Read(endless)).Errors));
    }

    [Fact]
    public void Read_ManyFaults_ListsAHundred()
    {
        string rows = string.Concat(Enumerable.Repeat("<Cube currency='USD' rate='0'/>", 500));
        ExchangeRateFormatException error = Assert.Throws<ExchangeRateFormatException>(() => Read($"<Cube time='2026-06-30'>{rows}</Cube>"));
        Assert.Equal((101, "more-errors"), (error.Errors.Count, error.Errors[^1].Code));
        Assert.StartsWith("The file of rates has 101 errors; the first 10:\n2:46 Cube[@time='2026-06-30'] out-of-range: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileCutAnywhere_ThrowsNothingElse()
    {
        byte[] whole = Published.Read("ecb-daily.xml");
        for (int length = 0; length < whole.Length - 20; length += 7)
        {
            Assert.Throws<ExchangeRateFormatException>(() => EcbRates.Read(whole.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Read_FileWithAByteChanged_ThrowsNothingElse()
    {
        byte[] whole = Published.Read("ecb-daily.xml");
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] changed = [.. whole];
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            Assert.True(Record.Exception(() => EcbRates.Read(changed)) is null or ExchangeRateFormatException);
        }
    }

    private static PublishedRates Read(string days) => EcbRates.Read(Encoding.UTF8.GetBytes(Head + days + Tail));
}
