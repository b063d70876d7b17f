using System.Text.Json;

namespace Clearance.Cli.Tests.Verbs;

public sealed class ChangesVerbTests
{
    // 3 caps at 35 EUR and an atlas of 20 CHF at 1.07: 126.40 EUR, below both limits; duty on clothing falls from 12 to 10 %.
    [Fact]
    public void Run_SpanOverAChange_ShowsLawAndOptions()
    {
        JsonElement answer = Run("--from", "2026-11-23", "--to", "2027-06-30", "--format", "json").Json();

        JsonElement change = Assert.Single(answer.GetProperty("changes").EnumerateArray());
        Assert.Equal("2027-01-01", change.GetProperty("on").GetString());
        Assert.Equal(
            [("limit", "150 EUR", "200 EUR"), ("rates[clothing].duty", "12%", "10%"), ("aq.trade", null, "Trade")],
            change.GetProperty("law").EnumerateArray().Select(static l => (l.GetProperty("what").GetString(), l.GetProperty("before").GetString(), l.GetProperty("after").GetString())));
        JsonElement post = change.GetProperty("options").EnumerateArray().Single(static o => o.GetProperty("procedure").GetString() == "aq.post");
        Assert.Equal("open", post.GetProperty("statusAfter").GetString());
        Assert.Equal("12%", post.GetProperty("charges")[0].GetProperty("rateBefore").GetString());
        Assert.Equal("10%", post.GetProperty("charges")[0].GetProperty("rateAfter").GetString());
    }

    [Fact]
    public void Run_NothingInTheSpan_SaysSo() =>
        Assert.Contains("no change of law in the span touches this parcel", Run("--from", "2026-02-01", "--to", "2026-12-31").Output, StringComparison.Ordinal);

    [Fact]
    public void Run_Chinese_SaysItInChinese() => Assert.Contains("每件限值", Run("--from", "2026-11-23", "--to", "2027-01-01", "--lang", "zh").Output, StringComparison.Ordinal);

    [Fact]
    public void Run_NoRulebook_IsNegative()
    {
        var run = CommandRun.Of("changes", TestFiles.Wool, "--from", "2026-01-01", "--to", "2027-01-01");
        Assert.Equal(1, run.Code);
        Assert.Contains("not-covered", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_BackwardSpan_IsRefused() => Assert.Equal(
        "--to 2026-01-01 is before --from 2026-01-02: let the span end on the day it begins or later.",
        Run("--from", "2026-01-02", "--to", "2026-01-01").Refusal());

    [Fact]
    public void Run_NoFrom_IsRefused() => Assert.Contains("--from", Run("--to", "2026-01-01").Refusal(), StringComparison.Ordinal);

    private static CommandRun Run(params string[] options) => CommandRun.Of(["changes", TestFiles.Wool, "--rulebooks", TestFiles.Ice, .. options]);
}
