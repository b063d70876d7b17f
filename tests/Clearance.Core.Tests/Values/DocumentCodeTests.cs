using Clearance.Core.Tests.Support;
using Clearance.Values;

namespace Clearance.Core.Tests.Values;

public sealed class DocumentCodeTests
{
    [Fact]
    public void Default_IsNoList()
    {
        Assert.Equal("", default(DocumentCode).Value);
        Assert.Equal(0, (int)default(DocumentCode).List);
        Assert.Equal(":", default(DocumentCode).ToString());
    }

    [Fact]
    public void Constructor_UnlawfulParts_IsArgumentException()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new DocumentCode(default, "380"));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new DocumentCode((CodeList)6, "380"));
        Assert.Throws<ArgumentException>(static () => new DocumentCode(CodeList.Uncl1001, ""));
        Assert.Throws<ArgumentException>(static () => new DocumentCode(CodeList.Uncl1001, "n380"));
    }

    [Fact]
    public void Equality_IsThatOfListAndValue() => Contract.Equality<DocumentCode>(
        [new(CodeList.Uncl1001, "864"), DocumentCode.Parse("uncl1001:864")], [new(CodeList.UnionTaric, "864")], [new(CodeList.Uncl1001, "861")], [default]);
}
