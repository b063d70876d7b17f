using Clearance.Core.Tests.Support;
using Clearance.Values;

namespace Clearance.Core.Tests.Values;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText Post = Of(("en", "Post"), ("zh", "邮递"), ("zh-Hant", "郵遞"));

    [Theory]
    [InlineData("en", "Post")]
    [InlineData("EN", "Post")]
    [InlineData("en-GB", "Post")]
    [InlineData("zh", "邮递")]
    [InlineData("zh-CN", "邮递")]
    [InlineData("zh-Hant", "郵遞")]
    [InlineData("zh-Hant-HK", "郵遞")]
    [InlineData("fr", "Post")]
    [InlineData("", "Post")]
    [InlineData("-", "Post")]
    [InlineData("zhx", "Post")]
    public void In_Language_IsTheNearestText(string language, string text) => Assert.Equal(text, Post.In(language));

    [Fact]
    public void Languages_AreSorted() => Assert.Equal(["en", "zh", "zh-Hant"], Post.Languages);

    [Fact]
    public void ToString_IsEnglish() => Assert.Equal("Post", Post.ToString());

    [Fact]
    public void Equality_IsThatOfAllTexts() => Contract.Equality<LocalizedText>(
        [new LocalizedText("Post"), Of(("en", "Post"))], [Post, Of(("zh-Hant", "郵遞"), ("zh", "邮递"), ("en", "Post"))], [new LocalizedText("post")], [Of(("en", "Post"), ("fr", "邮递"), ("zh-Hant", "郵遞"))]);

    [Fact]
    public void Operators_Null_IsEqualToNullOnly()
    {
        LocalizedText?[] texts = [null, Post];

        Assert.True(texts[0] == null);
        Assert.True(texts[0] != Post);
        Assert.True(texts[1] != null);
        Assert.True(Post == Of(("en", "Post"), ("zh", "邮递"), ("zh-Hant", "郵遞")));
    }

    [Fact]
    public void Constructor_UnlawfulTexts_IsArgumentException()
    {
        Assert.Throws<ArgumentException>(static () => Of(("zh", "邮递")));
        Assert.Throws<ArgumentException>(static () => Of());
        Assert.Throws<ArgumentException>(static () => Of(("en", "Post"), ("", "Post")));
        Assert.Throws<ArgumentException>(static () => Of(("en", "Post"), ("zh-cn", "邮递"), ("zh-CN", "邮递")));
        Assert.Throws<ArgumentException>(static () => Of(("en", "Post"), ("zh", null!)));
        Assert.Throws<ArgumentNullException>(static () => new LocalizedText((string)null!));
    }

    private static LocalizedText Of(params (string Language, string Text)[] texts) =>
        new(texts.ToDictionary(static text => text.Language, static text => text.Text, StringComparer.Ordinal));
}
