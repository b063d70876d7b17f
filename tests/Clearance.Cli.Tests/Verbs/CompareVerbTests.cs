using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Clearance.Cli.Tests.Verbs;

public sealed partial class CompareVerbTests
{
    [Fact]
    public void Run_Table_PutsBothModesSideBySide()
    {
        var run = CommandRun.With("", 120, "compare", TestFiles.Sample("face-cream.json"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("active declaration", run.Output, StringComparison.Ordinal);
        Assert.Contains("passive clearance", run.Output, StringComparison.Ordinal);
        Assert.Contains("409.70 CNY", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Json_NamesModesAndWays()
    {
        JsonElement answer = CommandRun.Of("compare", TestFiles.Sample("face-cream.json"), "--format", "json").Json();

        Assert.Equal("cn.post", answer.GetProperty("recommended").GetString());
        JsonElement[] modes = [.. answer.GetProperty("modes").EnumerateArray()];
        Assert.Equal(["active", "passive"], modes.Select(static m => m.GetProperty("mode").GetString()));
        JsonElement post = Assert.Single(modes[1].GetProperty("ways").EnumerateArray());
        Assert.Equal(("409.70", "the postal operator"), (post.GetProperty("total").GetString(), post.GetProperty("whoActs").GetString()));
        Assert.Contains("409.70 CNY is due at the border before delivery.", post.GetProperty("drawbacks").EnumerateArray().Select(static d => d.GetString()));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Run_Html_StandsAlone(string language)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "page.html");
        Assert.Equal(0, CommandRun.Of("compare", TestFiles.Sample("face-cream.json"), "--html", path, "--lang", language).Code);
        string page = File.ReadAllText(path);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(Outside(), page);
        Assert.Contains("409.70 CNY", page, StringComparison.Ordinal);
        Assert.All(Drawing().Matches(page), static m => XElement.Parse(m.Value));
        Assert.True(Drawing().Count(page) >= 3);
    }

    [Fact]
    public void Run_HtmlIntoNoFolder_IsRefused() =>
        Assert.Contains("cannot write", CommandRun.Of("compare", TestFiles.Sample("face-cream.json"), "--html", "/no/such/folder/page.html").Refusal(), StringComparison.Ordinal);

    [Fact]
    public void Run_DestinationNotCovered_IsNegative() => Assert.Equal(1, CommandRun.Of("compare", TestFiles.Sample("not-covered.json")).Code);

    [GeneratedRegex("src=|href=|url\\(|@import|https?:", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Outside();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex Drawing();
}
