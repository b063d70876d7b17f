using System.Text.Json;
using Clearance.Advice;
using Clearance.Parcels;
using Clearance.Rulebooks;

namespace Clearance.Cli.Tests.Verbs;

public sealed class EvaluateVerbTests
{
    [Fact]
    public void Run_ExampleOfTheContract_GivesItsFigures()
    {
        var run = CommandRun.Of("evaluate", TestFiles.Sample("face-cream.json"), "--format", "json");

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        JsonElement report = run.Json();
        Assert.Equal("CN", report.GetProperty("jurisdiction").GetString());
        Assert.Equal("2026-11-23", report.GetProperty("on").GetString());
        JsonElement option = report.GetProperty("options").EnumerateArray().Single(static o => o.GetProperty("procedure").GetString() == "cn.post");
        Assert.Equal("819.40", option.GetProperty("customsValue").GetString());
        Assert.Equal("409.70", option.GetProperty("total").GetString());
        JsonElement charge = Assert.Single(option.GetProperty("charges").EnumerateArray());
        Assert.Equal("import-tax", charge.GetProperty("id").GetString());
        Assert.Equal("819.40", charge.GetProperty("base").GetString());
        Assert.Equal("50%", charge.GetProperty("rate").GetString());
        Assert.Equal("409.70", charge.GetProperty("amount").GetString());
    }

    [Fact]
    public void Run_Json_IsTheReportOfTheLibraryAndALineBreak()
    {
        var rulebook = Rulebook.Load(TestFiles.Ice);
        var expected = new System.Buffers.ArrayBufferWriter<byte>();
        ClearanceReport report = new ClearanceEvaluator(rulebook).Evaluate(Parcel.Parse(File.ReadAllBytes(TestFiles.Wool)), new DateOnly(2026, 6, 1));
        report.WriteJson(expected, "zh", new ModeAdvisor().Advise(report, new Preferences()));

        var run = CommandRun.Of("evaluate", TestFiles.Wool, "--rulebooks", TestFiles.Ice, "--on", "2026-06-01", "--lang", "zh", "--format", "json");

        Assert.Equal(System.Text.Encoding.UTF8.GetString(expected.WrittenSpan) + "\n", run.Output);
    }

    [Theory]
    [InlineData("--prefer", "costs=1", "Did you mean cost?")]
    [InlineData("--prefer", "cost=1.5", "has no weight from 0 to 1")]
    [InlineData("--prefer", "cost=1,cost=0", "names cost twice")]
    [InlineData("--prefer", "cost", "has no weight from 0 to 1")]
    [InlineData("--arrive-by", "soon", "--arrive-by 'soon' is no day")]
    [InlineData("--at-most", "400", "--at-most '400' is no amount")]
    [InlineData("--at-most", "400 EUR", "state it in CNY")]
    public void Run_BadPreference_IsRefused(string option, string value, string message) =>
        Assert.Contains(message, CommandRun.Of("evaluate", TestFiles.Sample("face-cream.json"), option, value).Refusal(), StringComparison.Ordinal);

    [Fact]
    public void Run_TotalAboveTheHighest_RecommendsNothingAndSaysWhy()
    {
        JsonElement report = CommandRun.Of("evaluate", TestFiles.Sample("face-cream.json"), "--at-most", "400 CNY", "--format", "json").Json();

        Assert.Equal(JsonValueKind.Null, report.GetProperty("recommended").ValueKind);
        JsonElement score = report.GetProperty("options")[0].GetProperty("score");
        Assert.Equal("It costs 409.70 CNY, 9.70 CNY above the highest total of 400 CNY.", score.GetProperty("because")[0].GetString());
    }

    [Fact]
    public void Run_Table_ShowsFiguresAndSources()
    {
        var run = CommandRun.Of("evaluate", TestFiles.Sample("face-cream.json"));

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        Assert.Contains("Customs value  819.40 CNY", run.Output, StringComparison.Ordinal);
        Assert.Contains("409.70 CNY", run.Output, StringComparison.Ordinal);
        Assert.Contains("50%", run.Output, StringComparison.Ordinal);
        Assert.Contains("[tariff-commission-2024-11,", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 JPY = 0.0482 CNY (parcel, 2026-11-23)", run.Output, StringComparison.Ordinal);
        Assert.Contains("passive clearance", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Run_Table_StaysWithinTheWidth(int width)
    {
        var run = CommandRun.With("", width, "evaluate", TestFiles.Wool, "--rulebooks", TestFiles.Ice);

        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.Contains("45.14 EUR (42.64 EUR of it at the border)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Chinese_SaysEverythingInChinese()
    {
        var run = CommandRun.Of("evaluate", TestFiles.Wool, "--rulebooks", TestFiles.Ice, "--lang", "zh");

        Assert.Equal(0, run.Code);
        Assert.Contains("邮政雪橇 (aq.post) · 被动清关", run.Output, StringComparison.Ordinal);
        Assert.Contains("快递限值100欧元，物品价值126.40 EUR。", run.Output, StringComparison.Ordinal);
        Assert.Contains("等待雪橇。", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Customs value", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_MissingFacts_NamesThem()
    {
        var run = CommandRun.Of("evaluate", TestFiles.Mystery, "--rulebooks", TestFiles.Ice);

        Assert.Equal(0, run.Code);
        Assert.Contains("needs information", run.Output, StringComparison.Ordinal);
        Assert.Contains("? items[0].category", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_MissingFactWithASubstitute_NamesWhatWouldDoInstead()
    {
        var run = CommandRun.Of("evaluate", TestFiles.Sample("unknown-category.json"));

        Assert.Matches(@"\? items\[0\]\.\w+ \(or instead items\[0\]\.", run.Output);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public void Run_ReferenceOfTheBuyer_IsNeverShown(string format)
    {
        var run = CommandRun.Of("evaluate", TestFiles.Wool, "--rulebooks", TestFiles.Ice, "--format", format);

        Assert.DoesNotContain("4711", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public void Run_DestinationWithoutRulebook_IsANegativeAnswer(string format)
    {
        var run = CommandRun.Of("evaluate", TestFiles.Sample("not-covered.json"), "--format", format);

        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Error);
        Assert.Contains("not-covered", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Dash_ReadsStandardInput()
    {
        var run = CommandRun.With(File.ReadAllText(TestFiles.Wool), 100, "evaluate", "-", "--rulebooks", TestFiles.Ice, "--format", "json");

        Assert.Equal(0, run.Code);
        Assert.Equal("45.14", run.Json().GetProperty("options")[0].GetProperty("total").GetString());
    }

    [Fact]
    public void Run_NoDay_TakesTodayFromTheClock()
    {
        JsonElement report = CommandRun.Of("evaluate", TestFiles.Wool, "--rulebooks", TestFiles.Ice, "--format", "json").Json();

        Assert.Equal("2026-11-23", report.GetProperty("on").GetString());
    }

    [Fact]
    public void Run_FolderOfRulebooks_LoadsEachWhateverTheirOrder()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(TestFiles.Ice, "z-ice");
        string importer = folder.Copy(TestFiles.Ice, "a-importer");
        string head = Path.Combine(importer, "rulebook.json");
        File.WriteAllText(head, File.ReadAllText(head).Replace("\"id\": \"aq\",", "\"id\": \"bv\", \"uses\": [\"aq\"],", StringComparison.Ordinal));
        string parcel = folder.Write("parcel.json", File.ReadAllText(TestFiles.Wool).Replace("\"AQ\"", "\"BV\"", StringComparison.Ordinal));
        var run = CommandRun.Of("evaluate", parcel, "--rulebooks", folder.Path, "--format", "json");

        Assert.Equal("", run.Error);
        Assert.Equal("BV", run.Json().GetProperty("jurisdiction").GetString());
    }

    [Fact]
    public void Run_FaultyRulebook_TellsEveryFault()
    {
        using var folder = new TemporaryFolder();
        string broken = folder.Copy(TestFiles.Ice, "aq");
        File.AppendAllText(Path.Combine(broken, "tables", "rates.csv"), "toys\n");
        File.WriteAllText(Path.Combine(broken, "parameters.json"), "{ \"limit\": 1 }");

        string message = CommandRun.Of("evaluate", TestFiles.Wool, "--rulebooks", broken).Refusal();

        Assert.Contains("parameters.json:1:12 limit wrong-type: ", message, StringComparison.Ordinal);
        Assert.Contains("tables/rates.csv:5:1 row 5 row-width: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FolderWithoutRulebook_SaysWhatIsLookedFor()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("has a rulebook.json", CommandRun.Of("evaluate", TestFiles.Wool, "--rulebooks", folder.Path).Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("books.json")]
    [InlineData("face-cream.json")]
    [InlineData("handbag.json")]
    [InlineData("milk-powder.json")]
    [InlineData("unknown-category.json")]
    [InlineData("watch.json")]
    public void Run_EverySample_IsAnswered(string name)
    {
        var run = CommandRun.Of("evaluate", TestFiles.Sample(name));

        Assert.Equal(0, run.Code);
        Assert.Contains("cn.post", run.Output, StringComparison.Ordinal);
    }
}
