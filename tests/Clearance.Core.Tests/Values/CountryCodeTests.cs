using Clearance.Core.Tests.Support;
using Clearance.Values;

namespace Clearance.Core.Tests.Values;

public sealed class CountryCodeTests
{
    [Fact]
    public void Default_IsNoCountry()
    {
        Assert.Equal("", default(CountryCode).Code);
        Assert.Equal("", default(CountryCode).Name);
        Assert.Equal(0, default(CountryCode).Index);
    }

    [Fact]
    public void All_Is249AssignedCodesAndKosovo()
    {
        Assert.Equal(250, CountryCode.All.Count);
        Assert.Contains(CountryCode.Parse("XK"), CountryCode.All);
        Assert.Equal(CountryCode.All.OrderBy(static country => country.Code, StringComparer.Ordinal), CountryCode.All);
        Assert.Equal(250, CountryCode.All.Select(static country => country.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(CountryCode.All, static country => Assert.NotEqual("", country.Name));
    }

    [Theory]
    [InlineData("AA", 1)]
    [InlineData("CN", (2 * 26) + 13 + 1)]
    [InlineData("ZZ", 676)]
    public void Index_Letters_AreANumberInBase26(string code, int index) => Assert.Equal(index, CountryList.IndexOf(code[0], code[1]));

    [Fact]
    public void Name_Country_IsEnglish() => Assert.Equal("Japan", CountryCode.Parse("JP").Name);

    [Theory]
    [InlineData("UK", "Did you mean GB?")]
    [InlineData("EL", "Did you mean GR?")]
    [InlineData("cn", "Did you mean CN")]
    [InlineData("CHN", "CN")]
    public void Parse_UnknownCode_NamesTheNearest(string code, string nearest)
    {
        FormatException error = Assert.Throws<FormatException>(() => CountryCode.Parse(code));

        Assert.Contains(nearest, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equality_IsThatOfTheCode() => Contract.Equality<CountryCode>([CountryCode.Parse("CN"), CountryCode.Parse("CN")], [CountryCode.Parse("NC")], [default]);
}
