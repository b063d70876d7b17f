using Clearance.Declarations;
using Clearance.Values;

namespace Clearance.Core.Tests.Declarations;

public sealed class PairingTests
{
    private static readonly GoodsTraits s_shirt = Traits("610910", "clothing", "Cotton shirt", 20m, 2);
    private static readonly GoodsTraits s_puzzle = Traits("950300", "toys", "Wooden puzzle", 30m, 1);

    [Fact]
    public void Of_LinesInOtherOrder_FindsTheirItems() => Assert.Equal(["0:1", "1:0"], Groups(Pairing.Of([s_puzzle, s_shirt], [s_shirt, s_puzzle])));

    [Fact]
    public void Of_ItemInTwoLines_JoinsBoth() => Assert.Equal(["0,1:0"], Groups(Pairing.Of([s_shirt with { Quantity = 3 }, s_shirt with { Quantity = 1 }], [s_shirt with { Quantity = 4 }])));

    [Fact]
    public void Of_TwoItemsInOneLine_JoinsBoth() => Assert.Equal(["0:0,1"], Groups(Pairing.Of([s_shirt with { Quantity = 5 }], [s_shirt with { Quantity = 3 }, s_shirt with { Price = new Money(9m, "CNY") }])));

    [Fact]
    public void Of_LineTwice_LeavesTheSecondLoose()
    {
        var pairing = Pairing.Of([s_shirt, s_shirt], [s_shirt]);

        Assert.Equal(["0:0"], Groups(pairing));
        Assert.Equal(1, Assert.Single(pairing.LooseLines));
    }

    [Fact]
    public void Of_OtherGoods_LeavesBothLoose()
    {
        var pairing = Pairing.Of([s_shirt], [s_puzzle]);

        Assert.Empty(pairing.Groups);
        Assert.Equal(0, Assert.Single(pairing.LooseLines));
        Assert.Equal(0, Assert.Single(pairing.LooseItems));
        Assert.Null(pairing.LineOf(0));
    }

    // Where nothing says which goods are meant, price and quantity do, then the order.
    [Fact]
    public void Of_BareLines_FollowPriceThenOrder()
    {
        GoodsTraits cheap = Traits(null, null, null, 5m, 1);
        GoodsTraits dear = Traits(null, null, null, 50m, 1);

        Assert.Equal(["0:1", "1:0"], Groups(Pairing.Of([dear, cheap], [cheap, dear])));
        Assert.Equal(["0:0", "1:1"], Groups(Pairing.Of([cheap, cheap], [cheap, cheap])));
    }

    // A colour in common is no likeness; half of the shorter text is.
    [Theory]
    [InlineData("blue shirt with long sleeves", "blue pen of a fountain", false)]
    [InlineData("Face cream", "Face cream 30 ml", true)]
    [InlineData("CREAM, face!", "face-cream", true)]
    [InlineData("面霜", "面霜", true)]
    public void Of_Words_TellByHalfOfTheShorterText(string left, string right, bool isSame) =>
        Assert.Equal(isSame, Likeness.Of(Traits(null, null, left, 1m, 1), Traits(null, null, right, 2m, 2)).IsSame);

    [Theory]
    [InlineData("6109", "610910", null, null, true)]
    [InlineData("610910", "610990", null, null, false)]
    [InlineData(null, null, "sports", "sports.golf", true)]
    [InlineData(null, null, "sports", "toys", false)]
    [InlineData("610910", "610910", "toys", "clothing", false)]
    public void Of_Codes_TellWhereNoneContradicts(string? leftHs, string? rightHs, string? left, string? right, bool isSame) =>
        Assert.Equal(isSame, Likeness.Of(Traits(leftHs, left, null, 1m, 1), Traits(rightHs, right, null, 2m, 2)).IsSame);

    private static GoodsTraits Traits(string? hs, string? category, string? words, decimal price, int quantity) => GoodsTraits.Of(new DeclaredItem
    {
        Hs = hs is null ? null : HsCode.Parse(hs),
        Category = category is null ? null : GoodsCategory.Parse(category),
        Description = words,
        UnitPrice = new Money(price, "CNY"),
        Quantity = quantity,
    });

    private static IEnumerable<string> Groups(Pairing pairing) => pairing.Groups.Select(static g => $"{string.Join(',', g.Lines)}:{string.Join(',', g.Items)}");
}
