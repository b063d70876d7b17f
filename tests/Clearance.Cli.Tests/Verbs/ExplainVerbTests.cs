using System.Text.Json;

namespace Clearance.Cli.Tests.Verbs;

public sealed class ExplainVerbTests
{
    [Fact]
    public void Run_ExampleOfTheContract_ExplainsItsTax()
    {
        var run = CommandRun.Of("explain", TestFiles.Sample("face-cream.json"), "--procedure", "cn.post", "--format", "json");

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        JsonElement answer = run.Json();
        Assert.Equal(1, answer.GetProperty("contract").GetInt32());
        Assert.Equal("passive", answer.GetProperty("mode").GetString());
        Assert.Equal("open", answer.GetProperty("status").GetString());
        JsonElement step = answer.GetProperty("steps").EnumerateArray().Single(static s => s.GetProperty("target").GetString() == "import-tax");
        Assert.Equal(0, step.GetProperty("item").GetInt32());
        Assert.Contains(step.GetProperty("inputs").EnumerateArray(), static i => i.GetProperty("name").GetString() == "articles.rate" && i.GetProperty("value").GetString() == "0.5");
        Assert.Equal("409.7", step.GetProperty("exact").GetString());
        Assert.Equal("halfUp 0.01", step.GetProperty("rounding").GetString());
        Assert.Equal("409.70 CNY", step.GetProperty("result").GetString());
        Assert.Equal("tariff-commission-2024-11", step.GetProperty("source").GetString());
    }

    [Fact]
    public void Run_FractionWithoutEnd_IsShownExactly()
    {
        JsonElement answer = CommandRun.Of("explain", TestFiles.Wool, "--procedure", "aq.post", "--rulebooks", TestFiles.Ice, "--format", "json").Json();

        // 12 % of 105 + 7 × 105 / 126.4 = 42021/3160 = 13.2977…
        JsonElement duty = answer.GetProperty("steps").EnumerateArray().First(static s => s.GetProperty("target").GetString() == "duty");
        Assert.Equal("42021/3160", duty.GetProperty("exact").GetString());
        Assert.Equal("13.30 EUR", duty.GetProperty("result").GetString());
        Assert.Equal("ice-code#4", duty.GetProperty("source").GetString());
        Assert.Equal("primary", duty.GetProperty("evidence").GetString());
    }

    [Fact]
    public void Run_Chinese_SaysEverythingInChinese()
    {
        var run = CommandRun.Of("explain", TestFiles.Wool, "--procedure", "aq.post", "--rulebooks", TestFiles.Ice, "--lang", "zh");

        Assert.Contains("邮政雪橇 · 被动清关", run.Output, StringComparison.Ordinal);
        Assert.Contains("雪橇费", run.Output, StringComparison.Ordinal);
        Assert.Contains("公式", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("formula", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ClosedProcedure_ExplainsWhatCloses()
    {
        var run = CommandRun.Of("explain", TestFiles.Wool, "--procedure", "aq.courier", "--rulebooks", TestFiles.Ice, "--format", "json");

        Assert.Equal(0, run.Code);
        Assert.Equal("closed", run.Json().GetProperty("status").GetString());
        JsonElement step = Assert.Single(run.Json().GetProperty("steps").EnumerateArray());
        Assert.Equal("small-parcel", step.GetProperty("target").GetString());
        Assert.Equal("false", step.GetProperty("result").GetString());
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public void Run_DestinationWithoutRulebook_IsANegativeAnswer(string format)
    {
        var run = CommandRun.Of("explain", TestFiles.Sample("not-covered.json"), "--procedure", "cn.post", "--format", format);

        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Error);
        Assert.Contains("not-covered", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UnknownProcedure_NamesTheNearest() =>
        Assert.Equal(
            "AQ has no procedure 'aq.pst'. Did you mean aq.post? Those for it: aq.post, aq.courier, aq.trade.",
            CommandRun.Of("explain", TestFiles.Wool, "--procedure", "aq.pst", "--rulebooks", TestFiles.Ice).Refusal());

    [Fact]
    public void Run_ProcedureOfAnotherChannel_SaysSo()
    {
        string parcel = File.ReadAllText(TestFiles.Wool).Replace("\"channel\": \"post\"", "\"channel\": \"express\"", StringComparison.Ordinal);

        Assert.Equal(
            "the procedure 'aq.post' does not serve this parcel's channel or destination. Those for it: aq.courier, aq.trade.",
            CommandRun.With(parcel, 100, "explain", "-", "--procedure", "aq.post", "--rulebooks", TestFiles.Ice).Refusal());
    }
}
