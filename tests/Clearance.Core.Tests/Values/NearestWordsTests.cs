using System.Diagnostics;
using Clearance.Values;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Values;

public sealed class NearestWordsTests
{
    [Theory]
    [InlineData("quantity", "quantity")]
    [InlineData("quantiy", "quantity")]
    [InlineData("qauntity", "quantity")]
    [InlineData("QUANTITY", "quantity")]
    [InlineData("unitprice", "unitPrice")]
    [InlineData("ca", "")]
    [InlineData("entirely-else", "")]
    [InlineData("", "")]
    public void Find_Word_IsTheNearest(string word, string nearest) =>
        Assert.Equal(nearest, NearestWords.Find(word, ["quantity", "unitPrice", "origin"]).FirstOrDefault(""));

    [Fact]
    public void Find_SeveralNear_AreByDistanceThenOrdinal()
    {
        Assert.Equal(["abcd", "abce", "abxx"], NearestWords.Find("abcd", ["abxx", "abce", "abcd", "abyy"]));
        Assert.Equal(["abcd"], NearestWords.Find("abcd", ["abxx", "abce", "abcd"], most: 1));
        Assert.Equal(["abce"], NearestWords.Find("abcd", ["abce", "abce"]));
    }

    [Theory]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "a" }, " Did you mean a?")]
    [InlineData(new[] { "a", "b" }, " Did you mean a or b?")]
    [InlineData(new[] { "a", "b", "c" }, " Did you mean a, b or c?")]
    public void Ask_Words_IsAQuestion(string[] near, string question) => Assert.Equal(question, NearestWords.Ask(near));

    [Property]
    public void Find_AnyWords_IsBoundedAndKnown(string?[] words, string? word)
    {
        string[] known = [.. words.OfType<string>()];
        IReadOnlyList<string> near = NearestWords.Find(word ?? "", known);

        Assert.True(near.Count <= 3);
        Assert.All(near, found => Assert.Contains(found, known));
    }

    [Fact]
    public void Find_HostileWord_IsCut()
    {
        string hostile = new('a', 1_000_000);
        Stopwatch watch = Stopwatch.StartNew();
        _ = NearestWords.Find(hostile, Enumerable.Repeat(hostile, 1000));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }
}
