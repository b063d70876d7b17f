using Clearance.Core.Tests.Support;
using Clearance.Values;

namespace Clearance.Core.Tests.Values;

public sealed class GoodsCategoryTests
{
    [Fact]
    public void Default_IsNoCategory()
    {
        Assert.Equal("", default(GoodsCategory).Path);
        Assert.Null(default(GoodsCategory).Parent);
        Assert.Empty(default(GoodsCategory).HsPrefixes);
        Assert.Equal((0, 0), (default(GoodsCategory).First, default(GoodsCategory).Last));
        Assert.DoesNotContain(GoodsCategory.All, static category => category.IsOrIsUnder(default) || default(GoodsCategory).IsOrIsUnder(category));
    }

    [Theory]
    [InlineData("books clothing clothing.children shoes bags cosmetics cosmetics.skin-care cosmetics.make-up cosmetics.perfume toiletries watches jewellery")]
    [InlineData("electronics electronics.phone electronics.computer cameras appliances toys games sports sports.golf furniture food food.milk-powder food.supplements")]
    [InlineData("beverages alcohol alcohol.beer alcohol.wine alcohol.spirits tobacco tobacco.e-cigarette medicines medicines.anti-cancer household tools music art")]
    [InlineData("batteries batteries.other bicycles clothing.knit shoes.leather bags.leather jewellery.precious media food.meat plants weapons")]
    public void Parse_PathsOfTheContract_AreKnown(string paths) =>
        Assert.All(paths.Split(' '), static path => Assert.Equal(path, GoodsCategory.Parse(path).Path));

    [Fact]
    public void All_Paths_AreWordsAndOnce()
    {
        Assert.All(GoodsCategory.All, static category => Assert.Matches("^[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)*$", category.Path));
        Assert.Distinct(GoodsCategory.All.Select(static category => category.Path));
        Assert.All(GoodsCategory.All, static category => Assert.NotEqual(category.Name.In("en"), category.Name.In("zh")));
    }

    [Fact]
    public void IsOrIsUnder_AllPairs_AgreesWithPaths()
    {
        foreach (GoodsCategory left in GoodsCategory.All)
        {
            foreach (GoodsCategory right in GoodsCategory.All)
            {
                bool under = left.Path == right.Path || left.Path.StartsWith(right.Path + ".", StringComparison.Ordinal);

                Assert.Equal(under, left.IsOrIsUnder(right));
                Assert.Equal(under, right.First <= left.First && left.First <= right.Last);
            }
        }
    }

    [Fact]
    public void First_All_CountsFromOneInOrder() =>
        Assert.Equal(Enumerable.Range(1, GoodsCategory.All.Count), GoodsCategory.All.Select(static category => category.First));

    [Fact]
    public void Parent_All_IsThePathWithoutItsLastWord() => Assert.All(GoodsCategory.All, static category =>
    {
        int dot = category.Path.LastIndexOf('.');
        Assert.Equal(dot < 0 ? null : category.Path[..dot], category.Parent?.Path);
    });

    [Fact]
    public void HsPrefixes_All_AreOfHs2022()
    {
        HashSet<string> known = [.. Repository.Read("tests/Clearance.Core.Tests/Values/hs2022-used.txt").Split('\n').Where(static line => line.Length > 0 && line[0] != '#')];
        HashSet<string> used = [.. GoodsCategory.All.SelectMany(static category => category.HsPrefixes)];

        Assert.Equal(known.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.All(known, static prefix => Assert.Matches("^([0-9]{2}){1,3}$", prefix));
    }

    [Fact]
    public void HsPrefixes_Child_LieWithinTheParents() => Assert.All(GoodsCategory.All, static category =>
    {
        if (category.Parent is { } parent)
        {
            Assert.All(category.HsPrefixes, prefix => Assert.Contains(parent.HsPrefixes, wider => prefix.StartsWith(wider, StringComparison.Ordinal)));
        }
    });

    [Theory]
    [InlineData("cosmetics.skincare", "cosmetics.skin-care")]
    [InlineData("Books", "books")]
    [InlineData("phone", "electronics.phone")]
    [InlineData("bagage.suitcase", "bags.suitcases")]
    public void Parse_UnknownPath_NamesTheNearest(string path, string nearest)
    {
        FormatException error = Assert.Throws<FormatException>(() => GoodsCategory.Parse(path));

        Assert.Contains(nearest, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equality_IsThatOfThePath() => Contract.Equality<GoodsCategory>([GoodsCategory.Parse("books"), GoodsCategory.Parse("books")], [GoodsCategory.Parse("art")], [default]);
}
