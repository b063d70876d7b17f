using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Clearance.Cli.Tests.Verbs;

public sealed partial class CompareVerbTests
{
    [Fact]
    public void Run_Table_PutsBothModesSideBySide()
    {
        var run = CommandRun.With("", 120, "compare", TestFiles.Sample("four-ways.json"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("active declaration", run.Output, StringComparison.Ordinal);
        Assert.Contains("passive clearance", run.Output, StringComparison.Ordinal);
        Assert.Contains("202.28 CNY", run.Output, StringComparison.Ordinal);
        Assert.Contains("409.70 CNY", run.Output, StringComparison.Ordinal);
    }

    // The cheapest way costs 202.28.
    [Fact]
    public void Run_LimitsThatNoWayKeeps_SaysWhichTheNearestBreaks()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "page.html");
        var run = CommandRun.With("", 200, "compare", TestFiles.Sample("four-ways.json"), "--at-most", "200 CNY", "--html", path);
        string table = CommandRun.With("", 200, "compare", TestFiles.Sample("four-ways.json"), "--at-most", "200 CNY").Output;

        Assert.Equal(0, run.Code);
        Assert.Contains("2.28 CNY above the highest total of 200 CNY.", table, StringComparison.Ordinal);
        Assert.Contains("<p>No way can be recommended.</p><p>Nearest: Cross-border e-commerce retail (cn.cbec)</p>", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Contains("2.28 CNY above the highest total of 200 CNY.", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_PageInPlaceOfTheParcel_IsRefused()
    {
        using var folder = new TemporaryFolder();
        string parcel = Path.Combine(folder.Path, "parcel.json");
        File.Copy(TestFiles.Sample("four-ways.json"), parcel);
        string link = Path.Combine(folder.Path, "link.html");
        File.CreateSymbolicLink(link, parcel);

        Assert.All([parcel, link], page => Assert.Contains("it is the file that is read", CommandRun.Of("compare", parcel, "--html", page).Refusal(), StringComparison.Ordinal));
        Assert.Equal(File.ReadAllBytes(TestFiles.Sample("four-ways.json")), File.ReadAllBytes(parcel));
    }

    [Fact]
    public void Run_ModeWithoutWay_SaysSo() =>
        Assert.Contains("No such way serves this parcel.", CommandRun.With("", 200, "compare", TestFiles.Sample("face-cream.json")).Output, StringComparison.Ordinal);

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
        Assert.Contains(language is "zh" ? "主动申报还是被动清关" : "Active declaration or passive clearance", page, StringComparison.Ordinal);
        Assert.All(Drawing().Matches(page), static m => XElement.Parse(m.Value));
        Assert.True(Drawing().Count(page) >= 3);
    }

    [Fact]
    public void Run_HtmlOfFourWays_WritesEveryAmountInWords()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "page.html");
        Assert.Equal(0, CommandRun.Of("compare", TestFiles.Sample("four-ways.json"), "--html", path).Code);
        string page = File.ReadAllText(path);

        Assert.Contains("<li>General trade: 300.63 CNY <small>duty: 8.77 CNY + excise: 156.35 CNY + VAT: 135.51 CNY</small>", page, StringComparison.Ordinal);
        Assert.Contains("Power of attorney (required, buyer, before dispatch): missing", page, StringComparison.Ordinal);
        Assert.Contains("<li>odds &#215; 2: The copy of the recipient&#39;s identity card that the courier files is not among the papers.</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_HtmlOfFourWays_TellsChangesOfLawByNamesAndFigures()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "page.html");
        Assert.Equal(0, CommandRun.Of("compare", TestFiles.Sample("four-ways.json"), "--html", path).Code);
        string law = File.ReadAllText(path).Split("<h4>2024-12-01</h4>")[1].Split("<h4>")[0];

        Assert.Contains("<li>limit per parcel: 1000 CNY → 2000 CNY</li>", law, StringComparison.Ordinal);
        Assert.Contains("<li>cn.post: open; 163.88 CNY → 409.70 CNY</li>", law, StringComparison.Ordinal);
        Assert.Contains("changes: taxable price, limit for this parcel", law, StringComparison.Ordinal);
        Assert.DoesNotContain("item.value", law, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("four-ways.json")]
    [InlineData("face-cream.json")]
    [InlineData("unknown-category.json")]
    public void Run_Html_DrawsWithinTheWidthOfThePage(string sample)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "page.html");
        Assert.Equal(0, CommandRun.Of("compare", TestFiles.Sample(sample), "--html", path).Code);
        XElement[] shapes = [.. Drawing().Matches(File.ReadAllText(path)).SelectMany(static m => XElement.Parse(m.Value).Descendants())];

        Assert.Contains(shapes, static s => s.Name.LocalName == "rect");
        Assert.All(shapes, static s => Assert.InRange(Percent(s, "x") + Percent(s, "width"), 0m, 100m));
        Assert.All(shapes, static s => Assert.InRange(Percent(s, "cx") + Percent(s, "x1"), 0m, 100m));
    }

    [Fact]
    public void Run_HtmlOfARulebookWithMarkup_ShowsItAsText()
    {
        using var folder = new TemporaryFolder();
        foreach (string file in Directory.GetFiles(TestFiles.Ice, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder.Path, "aq", Path.GetRelativePath(TestFiles.Ice, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace("Post sledge", "<script>alert(1)</script>", StringComparison.Ordinal));
        }

        string path = Path.Combine(folder.Path, "page.html");
        Assert.Equal(0, CommandRun.Of("compare", TestFiles.Wool, "--rulebooks", Path.Combine(folder.Path, "aq"), "--html", path).Code);
        string page = File.ReadAllText(path);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_HtmlIntoNoFolder_IsRefused() =>
        Assert.Contains("cannot write", CommandRun.Of("compare", TestFiles.Sample("face-cream.json"), "--html", "/no/such/folder/page.html").Refusal(), StringComparison.Ordinal);

    [Fact]
    public void Run_DestinationNotCovered_IsNegative() => Assert.Equal(1, CommandRun.Of("compare", TestFiles.Sample("not-covered.json")).Code);

    private static decimal Percent(XElement shape, string attribute) =>
        shape.Attribute(attribute)?.Value is { } text && text.EndsWith('%') ? decimal.Parse(text[..^1], CultureInfo.InvariantCulture) : 0m;

    [GeneratedRegex("src=|href=|url\\(|@import|https?:", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Outside();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex Drawing();
}
