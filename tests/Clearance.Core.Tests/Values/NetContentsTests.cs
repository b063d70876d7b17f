using Clearance.Core.Tests.Support;
using Clearance.Values;

namespace Clearance.Core.Tests.Values;

public sealed class NetContentsTests
{
    [Fact]
    public void Default_IsNothingOfNoUnit()
    {
        Assert.Equal(0m, default(NetContents).Amount);
        Assert.Equal(0, (int)default(NetContents).Unit);
        Assert.Equal("0 ?", default(NetContents).ToString());
    }

    [Theory]
    [InlineData("30 ml", "30", ContentsUnit.Millilitre)]
    [InlineData("0.75 l", "750", ContentsUnit.Millilitre)]
    [InlineData("0.9 kg", "900", ContentsUnit.Gram)]
    [InlineData("5 piece", "5", ContentsUnit.Piece)]
    [InlineData("2 pair", "2", ContentsUnit.Pair)]
    public void Parse_Units_AreNormal(string text, string amount, ContentsUnit unit) => Assert.Equal(
        new NetContents(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), unit), NetContents.Parse(text));

    [Fact]
    public void Constructor_OutOfRange_IsArgumentException()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new NetContents(0m, ContentsUnit.Gram));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new NetContents(1_000_000_000.1m, ContentsUnit.Gram));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new NetContents(1m, default));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new NetContents(1m, (ContentsUnit)5));
    }

    [Fact]
    public void Equality_IsThatOfAmountAndUnit() => Contract.Equality<NetContents>(
        [NetContents.Parse("1 l"), NetContents.Parse("1000 ml")], [NetContents.Parse("1000 g"), NetContents.Parse("1 kg")], [NetContents.Parse("1 pair")], [NetContents.Parse("1 piece")], [default]);
}
