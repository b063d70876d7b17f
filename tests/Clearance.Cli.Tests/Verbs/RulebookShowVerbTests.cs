using System.Text.Json;

namespace Clearance.Cli.Tests.Verbs;

public sealed class RulebookShowVerbTests
{
    [Fact]
    public void Run_NoJurisdiction_ListsTheRulebooks()
    {
        var run = CommandRun.Of("rulebook", "show", "--rulebooks", TestFiles.Ice);

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        Assert.Contains("China (mainland)", run.Output, StringComparison.Ordinal);
        Assert.Contains("cn.post", run.Output, StringComparison.Ordinal);
        Assert.Contains("2016-04-08", run.Output, StringComparison.Ordinal);
        Assert.Contains("aq.courier", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoJurisdictionAsJson_ListsTheRulebooks()
    {
        JsonElement answer = CommandRun.Of("rulebook", "show", "--rulebooks", TestFiles.Rulebooks, "--format", "json").Json();

        JsonElement ice = answer.GetProperty("rulebooks").EnumerateArray().Single(static r => r.GetProperty("jurisdiction").GetString() == "AQ");
        Assert.Equal("1.0", ice.GetProperty("version").GetString());
        Assert.Equal("2026-10-01", ice.GetProperty("checkedOn").GetString());
        Assert.Equal("2026-01-01", ice.GetProperty("firstDay").GetString());
        Assert.Equal("AQ", ice.GetProperty("territories")[0].GetString());
        Assert.Equal(3, ice.GetProperty("procedures").GetArrayLength());
        Assert.Contains(answer.GetProperty("rulebooks").EnumerateArray(), static r => r.GetProperty("jurisdiction").GetString() == "CN");
    }

    [Fact]
    public void Run_Jurisdiction_ShowsWhatIsInForceOnTheDay()
    {
        JsonElement answer = CommandRun.Of("rulebook", "show", "aq", "--rulebooks", TestFiles.Ice, "--on", "2026-11-23", "--format", "json").Json();

        JsonElement limit = answer.GetProperty("parameters").EnumerateArray().Single(static p => p.GetProperty("name").GetString() == "limit");
        Assert.Equal("150 EUR", limit.GetProperty("value").GetString());
        Assert.Equal("ice-code#2", limit.GetProperty("source").GetString());
        Assert.Equal(3, answer.GetProperty("tables")[0].GetProperty("rows").GetInt32());
        Assert.Equal(2, answer.GetProperty("tables")[0].GetProperty("rowsInForce").GetInt32());
        JsonElement trade = answer.GetProperty("procedures")[2];
        Assert.Equal("aq.trade", trade.GetProperty("id").GetString());
        Assert.False(trade.GetProperty("inForce").GetBoolean());
        Assert.Equal("Ice Code", answer.GetProperty("sources")[0].GetProperty("title").GetString());
    }

    // Whatever folders lie about, the verb asks for a jurisdiction.
    [Fact]
    public void Run_Folder_IsNoJurisdiction() =>
        Assert.StartsWith("there is no rulebook for", CommandRun.Of("rulebook", "show", TestFiles.Ice).Refusal(), StringComparison.Ordinal);

    [Fact]
    public void Run_OnlyImportedLawChanges_SaysSo()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(TestFiles.Ice, "aq");
        folder.Write("bv/rulebook.json", """{ "id": "bv", "version": "1", "currency": "EUR", "from": "2026-01-01", "uses": ["aq"], "sources": { "act": { "title": "Act", "evidence": "primary" } } }""");
        folder.Write("bv/procedures/bv.post.json", """
            { "id": "bv.post", "mode": "passive", "customsValue": "value",
              "eligibility": [ { "id": "value-limit", "require": "value <= aq.limit", "because": { "en": "Too dear." }, "source": "act" } ] }
            """);

        Assert.Contains("2027-01-01  imported law", CommandRun.Of("rulebook", "show", "BV", "--rulebooks", folder.Path, "--on", "2026-11-23").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Jurisdiction_ShowsWhatIsToChange()
    {
        JsonElement answer = CommandRun.Of("rulebook", "show", "AQ", "--rulebooks", TestFiles.Ice, "--format", "json").Json();

        JsonElement change = Assert.Single(answer.GetProperty("changes").EnumerateArray());
        Assert.Equal("2027-01-01", change.GetProperty("on").GetString());
        Assert.Equal(
            ["limit: 150 EUR → 200 EUR", "aq.trade begins: Trade", "rates: 0 rows end, 0 begin, 1 change"],
            change.GetProperty("what").EnumerateArray().Select(static w => w.GetString()));
    }

    [Fact]
    public void Run_AfterTheLastChange_SaysThatNothingIsKnown()
    {
        var run = CommandRun.Of("rulebook", "show", "AQ", "--rulebooks", TestFiles.Ice, "--on", "2027-01-01");

        Assert.Contains("200 EUR", run.Output, StringComparison.Ordinal);
        Assert.Contains("nothing is known that changes after this day", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_BeforeTheFirstDay_SaysThatNoLawIsKnown()
    {
        var run = CommandRun.Of("rulebook", "show", "AQ", "--rulebooks", TestFiles.Ice, "--on", "2025-12-31");

        Assert.Equal(0, run.Code);
        Assert.Contains("no law known on this day", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("150 EUR  ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Chinese_SaysEverythingInChinese()
    {
        var run = CommandRun.Of("rulebook", "show", "AQ", "--rulebooks", TestFiles.Ice, "--lang", "zh");

        Assert.Contains("每件限值", run.Output, StringComparison.Ordinal);
        Assert.Contains("aq.trade 开始施行", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_PartOfACountry_FindsTheRulebookOfTheCountry()
    {
        var run = CommandRun.Of("rulebook", "show", "CN-BJ", "--format", "json");

        Assert.Equal("CN", run.Json().GetProperty("jurisdiction").GetString());
    }

    [Fact]
    public void Run_UnknownJurisdiction_NamesWhatThereIs()
    {
        string message = CommandRun.Of("rulebook", "show", "AC", "--rulebooks", TestFiles.Ice).Refusal();

        Assert.StartsWith("there is no rulebook for 'AC'.", message, StringComparison.Ordinal);
        Assert.Contains("AQ", message, StringComparison.Ordinal);
        Assert.Contains("CN", message, StringComparison.Ordinal);
    }
}
