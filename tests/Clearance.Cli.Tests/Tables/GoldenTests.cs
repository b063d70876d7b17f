namespace Clearance.Cli.Tests.Tables;

/// <summary>Whole tables at a width of 100, byte for byte; their figures were worked out by hand.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void Write_Report_IsTheGoldenText() =>
        Assert.Equal(TestFiles.Golden("evaluate.txt"), CommandRun.Of("evaluate", TestFiles.Wool, "--rulebooks", TestFiles.Ice).Output);

    [Fact]
    public void Write_Explanation_IsTheGoldenText() =>
        Assert.Equal(TestFiles.Golden("explain.txt"), CommandRun.Of("explain", TestFiles.Wool, "--procedure", "aq.post", "--rulebooks", TestFiles.Ice).Output);

    [Fact]
    public void Write_Comparison_IsTheGoldenText() =>
        Assert.Equal(TestFiles.Golden("compare.txt"), CommandRun.Of("compare", TestFiles.Wool, "--rulebooks", TestFiles.Ice).Output);

    [Fact]
    public void Write_Changes_IsTheGoldenText() =>
        Assert.Equal(TestFiles.Golden("changes.txt"), CommandRun.Of("changes", TestFiles.Wool, "--rulebooks", TestFiles.Ice, "--from", "2026-11-23", "--to", "2027-06-30").Output);

    [Fact]
    public void Write_Difference_IsTheGoldenText() =>
        Assert.Equal(TestFiles.Golden("diff.txt"), CommandRun.Of("rulebook", "diff", TestFiles.Ice, TestFiles.Ice, "--on", "2026-12-31", "--to-on", "2027-01-01").Output);

    [Fact]
    public void Write_Rulebook_IsTheGoldenText() =>
        Assert.Equal(TestFiles.Golden("show.txt"), CommandRun.Of("rulebook", "show", "AQ", "--rulebooks", TestFiles.Ice).Output);

    [Fact]
    public void Write_Findings_IsTheGoldenText() =>
        Assert.Equal(TestFiles.Golden("check-declaration.txt"), CommandRun.Of("check-declaration", TestFiles.Declaration("face-cream.json")).Output);

    [Fact]
    public void Write_ReturnPlan_IsTheGoldenText() =>
        Assert.Equal(TestFiles.Golden("return.txt"), CommandRun.Of("return", TestFiles.Returned("toys.json")).Output);
}
