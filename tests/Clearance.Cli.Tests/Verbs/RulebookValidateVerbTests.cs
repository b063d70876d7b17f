using System.Diagnostics;
using System.Text.Json;

namespace Clearance.Cli.Tests.Verbs;

public sealed class RulebookValidateVerbTests
{
    [Fact]
    public void Run_RulebookThatLoads_SumsItUp()
    {
        var run = CommandRun.Of("rulebook", "validate", TestFiles.Ice);

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        Assert.Contains("AQ 1.0 loads", run.Output, StringComparison.Ordinal);
        Assert.Contains("aq.courier, aq.post, aq.trade", run.Output, StringComparison.Ordinal);
        Assert.Contains("rates (3 rows)", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 primary, 1 secondary, 0 unconfirmed, 1 assumption", run.Output, StringComparison.Ordinal);
        Assert.Contains("2026-01-01, 2027-01-01", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_RulebookThatLoadsAsJson_SumsItUp()
    {
        var run = CommandRun.Of("rulebook", "validate", TestFiles.Ice, "--format", "json");

        Assert.Equal(0, run.Code);
        JsonElement answer = run.Json();
        Assert.True(answer.GetProperty("loads").GetBoolean());
        Assert.Equal(0, answer.GetProperty("errors").GetArrayLength());
        JsonElement editions = answer.GetProperty("territories")[0].GetProperty("editions");
        Assert.Equal(2, editions.GetArrayLength());
        Assert.Equal("2026-12-31", editions[0].GetProperty("to").GetString());
        Assert.Equal(JsonValueKind.Null, editions[1].GetProperty("to").ValueKind);
        Assert.Equal(3, answer.GetProperty("tables")[0].GetProperty("rows").GetInt32());
        Assert.Equal(1, answer.GetProperty("sources").GetProperty("assumption").GetInt32());
    }

    // Nobody writes into the pipe: whoever waits for it waits for ever.
    [Fact]
    public void Run_PipeAmongTheFiles_IsAnEmptyFile()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        string book = folder.Copy(TestFiles.Ice, "ice");
        using (Process pipe = CommandProcess.Run("mkfifo", Path.Combine(book, "procedures", "aq.pipe.json")))
        {
            pipe.WaitForExit();
        }

        var run = CommandRun.Of("rulebook", "validate", book);

        Assert.Equal(1, run.Code);
        Assert.Contains("procedures/aq.pipe.json", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FaultyRulebook_ListsEveryFaultWithItsPlace()
    {
        using var folder = new TemporaryFolder();
        string broken = Broken(folder);

        var run = CommandRun.Of("rulebook", "validate", broken);

        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Error);
        Assert.Contains("does not load: 2 errors", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("procedures/aq.trade.json:3:11 mode bad-value", run.Output, StringComparison.Ordinal);
        Assert.Contains("tables/rates.csv:5:1 row 5 row-width", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FaultyRulebookAsJson_ListsEveryFaultWithItsPlace()
    {
        using var folder = new TemporaryFolder();
        string broken = Broken(folder);

        var run = CommandRun.Of("rulebook", "validate", broken, "--format", "json");

        Assert.Equal(1, run.Code);
        Assert.False(run.Json().GetProperty("loads").GetBoolean());
        JsonElement errors = run.Json().GetProperty("errors");
        Assert.Equal(2, errors.GetArrayLength());
        Assert.Equal("bad-value", errors[0].GetProperty("code").GetString());
        Assert.Equal("procedures/aq.trade.json", errors[0].GetProperty("file").GetString());
        Assert.Equal("mode", errors[0].GetProperty("path").GetString());
        Assert.Equal(3, errors[0].GetProperty("line").GetInt32());
        Assert.Equal(11, errors[0].GetProperty("column").GetInt32());
        Assert.Contains("\"active\"", errors[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FormulaWithAnUnknownName_PointsAtIt()
    {
        using var folder = new TemporaryFolder();
        string broken = folder.Copy(TestFiles.Ice, "aq");
        string path = Path.Combine(broken, "procedures", "aq.trade.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("vatRate", "vatRat", StringComparison.Ordinal));

        var run = CommandRun.Of("rulebook", "validate", broken, "--format", "json");

        JsonElement error = run.Json().GetProperty("errors")[0];
        Assert.Equal("unknown-name", error.GetProperty("code").GetString());
        Assert.Contains("vatRate", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoSuchFolder_IsBadInput() =>
        Assert.Equal("cannot read 'no/such': there is no such folder.", CommandRun.Of("rulebook", "validate", "no/such").Refusal());

    private static string Broken(TemporaryFolder folder)
    {
        string broken = folder.Copy(TestFiles.Ice, "aq");
        File.AppendAllText(Path.Combine(broken, "tables", "rates.csv"), "toys\n");
        string path = Path.Combine(broken, "procedures", "aq.trade.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"active\"", "\"actve\"", StringComparison.Ordinal));
        return broken;
    }
}
