using Clearance.Core.Tests.Support;
using Clearance.Law;

namespace Clearance.Core.Tests.Law;

public sealed class LegalSourceTests
{
    private static readonly LegalSource Notice = new("th-2024", "Customs notice 2024", null, new DateOnly(2024, 7, 5), EvidenceGrade.Unconfirmed);

    [Fact]
    public void Constructor_Parts_AreKept()
    {
        Assert.Equal("th-2024", Notice.Id);
        Assert.Equal("Customs notice 2024", Notice.Title);
        Assert.Null(Notice.Url);
        Assert.Equal(new DateOnly(2024, 7, 5), Notice.Published);
        Assert.Equal(EvidenceGrade.Unconfirmed, Notice.Evidence);
        Assert.Equal((null, null, null), (Notice.Issuer, Notice.Number, Notice.Article));
    }

    [Fact]
    public void Equality_IsThatOfAllMembers() => Contract.Equality<LegalSource>(
        [Notice, Notice with { Article = null }], [Notice with { Article = "2" }], [Notice with { Number = "2" }], [Notice with { Issuer = "2" }], [Notice with { Id = "th-2025" }]);

    [Theory]
    [InlineData(EvidenceGrade.Primary, 1)]
    [InlineData(EvidenceGrade.Secondary, 2)]
    [InlineData(EvidenceGrade.Unconfirmed, 3)]
    [InlineData(EvidenceGrade.Assumption, 4)]
    public void EvidenceGrade_Weaker_IsHigher(EvidenceGrade grade, int number) => Assert.Equal(number, (int)grade);
}
