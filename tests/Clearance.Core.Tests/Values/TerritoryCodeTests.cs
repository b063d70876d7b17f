using Clearance.Core.Tests.Support;
using Clearance.Values;

namespace Clearance.Core.Tests.Values;

public sealed class TerritoryCodeTests
{
    [Fact]
    public void Default_IsNoTerritory()
    {
        Assert.Equal("", default(TerritoryCode).ToString());
        Assert.Null(default(TerritoryCode).Subdivision);
        Assert.Equal(0L, default(TerritoryCode).Key);
    }

    [Theory]
    [InlineData("CA-ON", "CA", "ON")]
    [InlineData("GB-NIR", "GB", "NIR")]
    [InlineData("DK-84", "DK", "84")]
    [InlineData("CN", "CN", null)]
    public void Parse_Territory_HasCountryAndPart(string text, string country, string? part)
    {
        TerritoryCode territory = TerritoryCode.Parse(text);

        Assert.Equal(country, territory.Country.Code);
        Assert.Equal(part, territory.Subdivision);
        Assert.Equal(territory, new TerritoryCode(CountryCode.Parse(country), part));
    }

    [Theory]
    [InlineData("AD", 4 * 50653L)]
    [InlineData("AD-02", (4 * 50653L) + (1 * 1369) + (3 * 37))]
    [InlineData("AD-Z", (4 * 50653L) + (36 * 1369))]
    [InlineData("AD-A9Z", (4 * 50653L) + (11 * 1369) + (10 * 37) + 36)]
    public void Key_Territory_IsCountryAndPartInBase37(string text, long key) => Assert.Equal(key, TerritoryCode.Parse(text).Key);

    [Theory]
    [InlineData("CA", "CA-ON", true)]
    [InlineData("CA", "CA", true)]
    [InlineData("CA-ON", "CA-ON", true)]
    [InlineData("CA-ON", "CA", false)]
    [InlineData("CA-ON", "CA-QC", false)]
    [InlineData("CA", "CN", false)]
    [InlineData("CA-ON", "CN-ON", false)]
    public void Covers_Territories_IsSameOrPartOfTheCountry(string territory, string other, bool covers) =>
        Assert.Equal(covers, TerritoryCode.Parse(territory).Covers(TerritoryCode.Parse(other)));

    [Fact]
    public void Constructor_NoCountryOrBadPart_IsArgumentException()
    {
        Assert.Throws<ArgumentException>(static () => new TerritoryCode(default, "ON"));
        Assert.Throws<ArgumentException>(static () => new TerritoryCode(CountryCode.Parse("CA"), ""));
        Assert.Throws<ArgumentException>(static () => new TerritoryCode(CountryCode.Parse("CA"), "on"));
    }

    [Fact]
    public void Equality_IsThatOfCountryAndPart() => Contract.Equality<TerritoryCode>(
        [TerritoryCode.Parse("CA-ON"), TerritoryCode.Parse("CA-ON")], [TerritoryCode.Parse("CA")], [TerritoryCode.Parse("CA-O")], [TerritoryCode.Parse("CA-0N")], [default]);
}
