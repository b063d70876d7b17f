using System.Buffers;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Properties;

/// <summary>The largest, the smallest and the oddest lawful parcels get an answer.</summary>
public sealed class ExtremeParcelTests
{
    [Theory]
    [InlineData("9999999999")]
    [InlineData("0.0000000001")]
    [InlineData("0.0482123456")]
    public void Evaluate_LargestAmountsAtAnyRate_GivesAnExactAnswer(string rate)
    {
        ParcelItem item = new() { Quantity = 1_000, UnitPrice = new Money(999_999_999.9999m, "JPY"), Category = GoodsCategory.Parse("toys") };
        Parcel parcel = ChinaPostTests.Plain(new Money(1m, "JPY"), "toys") with
        {
            Items = [.. Enumerable.Repeat(item, 1_000)],
            ExchangeRates = [new StatedRate(Currency.Parse("JPY"), Money.Parse($"{rate} CNY"))],
        };
        ClearanceReport report = BuiltInBooks.Evaluator.Evaluate(parcel, new DateOnly(2026, 11, 23));
        Assert.Equal(OptionStatus.Closed, report["cn.post"].Status);
        Assert.Contains(report["cn.post"].Reasons, static r => r.Rule == "value-limit" && r.Text.In("en").Contains(" CNY", StringComparison.Ordinal));
        var output = new ArrayBufferWriter<byte>();
        report.WriteJson(output);
        Assert.NotEmpty(report.Explain(report["cn.post"]).Steps);
    }

    // 10^9 yen at 10^18 yuan a yen are 10^27 yuan, which to the fen have more digits than a decimal. Nothing of it is left to be found later.
    [Fact]
    public void Evaluate_AmountBeyondMoney_IsRefusedAtOnceAndStopsNoOther()
    {
        Parcel good = ChinaPostTests.Plain(new Money(1000m, "CNY"), "toys");
        Parcel beyond = ChinaPostTests.Plain(new Money(1_000_000_000m, "JPY"), "toys") with { ExchangeRates = [new StatedRate(Currency.Parse("CNY"), Money.Parse("0.000000000000000001 JPY"))] };
        Assert.Throws<OverflowException>(() => BuiltInBooks.Evaluator.Evaluate(beyond, new DateOnly(2026, 11, 23)));

        var written = new List<long>();
        var failed = new List<long>();
        BuiltInBooks.Evaluator.EvaluateMany([good, beyond, good], new DateOnly(2026, 11, 23), (index, report) => written.Add(report["cn.post"].Total?.Amount == 130m ? index : -1), new BatchOptions { Failed = (index, exception) => failed.Add(exception is OverflowException ? index : -1) });
        Assert.Equal([0, 2], written);
        Assert.Equal([1], failed);
    }

    // Twice that is 2·10²⁷ yuan: no money of the report, since a closed procedure states none, but one of its reasons.
    [Fact]
    public void Evaluate_AmountBeyondMoneyInAReason_IsWrittenOut()
    {
        Parcel parcel = ChinaPostTests.Plain(new Money(1m, "JPY"), "toys") with
        {
            Items = [new ParcelItem { Quantity = 2, UnitPrice = new Money(1_000_000_000m, "JPY"), Category = GoodsCategory.Parse("toys") }],
            ExchangeRates = [new StatedRate(Currency.Parse("CNY"), Money.Parse("0.000000000000000001 JPY"))],
        };
        ClearanceReport report = BuiltInBooks.Evaluator.Evaluate(parcel, new DateOnly(2026, 11, 23));
        Assert.Equal(OptionStatus.Closed, report["cn.post"].Status);
        Assert.Contains(report["cn.post"].Reasons, static r => r.Rule == "value-limit" && r.Text.In("en").Contains("2000000000000000000000000000 CNY", StringComparison.Ordinal));
        Assert.NotEmpty(report.Explain(report["cn.post"]).Steps);
    }

    [Fact]
    public void Evaluate_OneDearArticleAtAnInverseRate_RoundsOnceAtTheEnd()
    {
        // 999,999,999.9999 yen at 7 yen a yuan is 142,857,142.857128… yuan; 13 % of it is 18,571,428.571426…, and so is the tax to the fen.
        Parcel parcel = ChinaPostTests.Plain(new Money(999_999_999.9999m, "JPY"), "toys") with { ExchangeRates = [new StatedRate(Currency.Parse("CNY"), Money.Parse("7 JPY"))] };
        ClearanceOption option = BuiltInBooks.Evaluator.Evaluate(parcel, new DateOnly(2026, 11, 23))["cn.post"];
        Assert.Equal(new Money(18_571_428.57m, "CNY"), option.Total);
    }
}
