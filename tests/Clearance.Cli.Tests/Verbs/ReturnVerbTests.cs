using System.Text.Json;

namespace Clearance.Cli.Tests.Verbs;

/// <summary>Two toys of 500.00 CNY paid 9.1 % VAT; one comes back: 45.50 CNY, and 500.00 CNY of the year's quota.</summary>
public sealed class ReturnVerbTests
{
    [Fact]
    public void Run_RefundableReturn_IsDone()
    {
        var run = CommandRun.Of("return", TestFiles.Returned("toys.json"), "--format", "json");

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        JsonElement plan = run.Json();
        Assert.Equal("refundable", plan.GetProperty("status").GetString());
        JsonElement refund = Assert.Single(plan.GetProperty("refunds").EnumerateArray());
        Assert.Equal("vat 45.50 platform", $"{refund.GetProperty("charge")} {refund.GetProperty("amount")} {refund.GetProperty("by")}");
        Assert.Equal("45.50", plan.GetProperty("total").GetString());
        Assert.Equal("500.00", plan.GetProperty("allowanceRestored").GetString());
        Assert.Equal(["2026-10-31", "2026-11-15"], plan.GetProperty("deadlines").EnumerateArray().Select(static d => d.GetProperty("on").GetString()));
    }

    [Theory]
    [InlineData("\"2026-10-30\"", "\"2026-11-01\"", 1, "No charge comes back.")]
    [InlineData("\"cn.cbec\",", "\"cn.express\",", 1, "No rule is known that decides.")]
    [InlineData("\"state\": \"original\",", "", 0, "Facts are missing")]
    public void Run_OtherCase_AnswersByExitCode(string old, string changed, int code, string expected)
    {
        var run = CommandRun.With(Toys().Replace(old, changed, StringComparison.Ordinal), 100, "return", "-");

        Assert.Equal((code, ""), (run.Code, run.Error));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Chinese_SaysEverythingInChinese()
    {
        var run = CommandRun.Of("return", TestFiles.Returned("toys.json"), "--lang", "zh");

        Assert.Contains("所缴税款全部退还：45.50 CNY。", run.Output, StringComparison.Ordinal);
        Assert.Contains("将商品按原状退回原海关监管作业场所。", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("comes back", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_BadCase_TellsEveryFaultWithItsPlace()
    {
        string bad = Toys()
            .Replace("\"changed-mind\"", "\"changed\"", StringComparison.Ordinal)
            .Replace("\"goodsBack\"", "\"goodBack\"", StringComparison.Ordinal)
            .Replace("{ \"index\": 0, \"quantity\": 1 }", "{ \"index\": 1, \"quantity\": 1 }, { \"index\": 0, \"quantity\": 3 }", StringComparison.Ordinal);

        string[] lines = CommandRun.With(bad, 100, "return", "-").Refusal().Split('\n');

        Assert.Equal("standard input is not a return case; mend these 4:", lines[0]);
        Assert.Equal(5, lines.Length);
        Assert.Contains("reason", lines[1], StringComparison.Ordinal);
        Assert.Contains("goodBack", lines[2], StringComparison.Ordinal);
        Assert.Contains("items[0].index", lines[3], StringComparison.Ordinal);
        Assert.Contains("items[1].quantity", lines[4], StringComparison.Ordinal);
    }

    private static string Toys() => File.ReadAllText(TestFiles.Returned("toys.json"));
}
