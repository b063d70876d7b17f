using System.Text.Json;

namespace Clearance.Cli.Tests.Verbs;

public sealed class RulebookDiffVerbTests
{
    [Fact]
    public void Run_EditedCopy_TellsExactlyTheEdit()
    {
        using var folder = new TemporaryFolder();
        string copy = folder.Copy(TestFiles.Ice, "aq");
        string path = Path.Combine(copy, "parameters.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("5 EUR", "7 EUR", StringComparison.Ordinal));

        JsonElement answer = CommandRun.Of("rulebook", "diff", TestFiles.Ice, copy, "--format", "json").Json();

        JsonElement change = Assert.Single(answer.GetProperty("law").EnumerateArray());
        Assert.Equal(("taxFree", "5 EUR", "7 EUR"), (change.GetProperty("what").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
        Assert.Equal("AQ", answer.GetProperty("before").GetProperty("jurisdiction").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("after").GetProperty("on").ValueKind);
    }

    [Fact]
    public void Run_ParameterOfATerritory_SaysWhere()
    {
        using var folder = new TemporaryFolder();
        string book = folder.Copy(TestFiles.Ice, "aq");
        string path = Path.Combine(book, "parameters.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"value\": \"5 EUR\"", "\"in\": [\"AQ\"], \"value\": \"5 EUR\"", StringComparison.Ordinal));
        string copy = folder.Copy(book, "aq-edited");
        path = Path.Combine(copy, "parameters.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("5 EUR", "7 EUR", StringComparison.Ordinal));

        Assert.Contains("taxFree (AQ): 5 EUR → 7 EUR", CommandRun.Of("rulebook", "diff", book, copy).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OneRulebookOnTwoDays_TellsWhatMoved()
    {
        var run = CommandRun.Of("rulebook", "diff", TestFiles.Ice, "AQ", "--rulebooks", TestFiles.Ice, "--on", "2026-12-31", "--to-on", "2027-01-01", "--format", "json");
        Assert.Equal(0, run.Code);
        Assert.Equal(["limit", "rates[clothing].duty", "aq.trade"], run.Json().GetProperty("law").EnumerateArray().Select(static l => l.GetProperty("what").GetString()));
    }

    [Fact]
    public void Run_SameRulebook_DiffersInNothing()
    {
        var run = CommandRun.Of("rulebook", "diff", "CN", "cn");
        Assert.Equal(0, run.Code);
        Assert.Contains("nothing differs", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FolderThatDoesNotLoad_IsRefusedWithItsFaults()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad/rulebook.json", "{}");
        Assert.Contains("missing-key", CommandRun.Of("rulebook", "diff", "CN", Path.Combine(folder.Path, "bad")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_DayOfTheSecondAlone_IsRefused() =>
        Assert.Contains("--on", CommandRun.Of("rulebook", "diff", "CN", "CN", "--to-on", "2026-01-01").Refusal(), StringComparison.Ordinal);

    [Fact]
    public void Run_UnknownJurisdiction_NamesWhatThereIs() =>
        Assert.StartsWith("there is no rulebook for 'ZZ'.", CommandRun.Of("rulebook", "diff", "CN", "ZZ").Refusal(), StringComparison.Ordinal);
}
