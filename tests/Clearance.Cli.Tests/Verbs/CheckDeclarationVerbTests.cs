using System.Text.Json;

namespace Clearance.Cli.Tests.Verbs;

public sealed class CheckDeclarationVerbTests
{
    [Fact]
    public void Run_WrongDeclaration_IsANegativeAnswer()
    {
        var run = CommandRun.Of("check-declaration", TestFiles.Declaration("face-cream.json"), "--format", "json");

        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Error);
        Assert.Equal(1, run.Json().GetProperty("contract").GetInt32());
        JsonElement[] findings = [.. run.Json().GetProperty("findings").EnumerateArray()];
        Assert.Equal(["quantity-below", "value-below-receipt", "freight-below-receipt"], findings.Select(static f => f.GetProperty("code").GetString()));
        Assert.Equal("337.40", findings[1].GetProperty("taxAtStake").GetString());
        Assert.Equal("1012.20", findings[1].GetProperty("exposure").GetProperty("maximum").GetString());
    }

    [Theory]
    [InlineData("en", "Nothing was found.")]
    [InlineData("zh", "未发现问题。")]
    public void Run_RightDeclaration_IsDone(string language, string expected)
    {
        var run = CommandRun.Of("check-declaration", TestFiles.Declaration("face-cream-right.json"), "--lang", language);

        Assert.Equal(0, run.Code);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WarningsAlone_IsDone()
    {
        string text = File.ReadAllText(TestFiles.Declaration("face-cream-right.json")).Replace("\"payer\": \"a1f3\"", "\"payer\": \"b2\"", StringComparison.Ordinal);

        var run = CommandRun.With(text, 100, "check-declaration", "-");

        Assert.Equal(0, run.Code);
        Assert.Contains("payer-differs", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("b2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Chinese_SaysEverythingInChinese()
    {
        var run = CommandRun.Of("check-declaration", TestFiles.Declaration("face-cream.json"), "--lang", "zh");

        Assert.Contains("请按邮包内的实际数量申报。", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Declare", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoCase_TellsEveryFault() => Assert.Equal(
        "standard input is not a declaration case; mend these 4:",
        CommandRun.With("{}", 100, "check-declaration", "-").Refusal().Split('\n')[0]);
}
