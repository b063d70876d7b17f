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
    public void Find_HostileWords_AreReadToTheCutOnly()
    {
        const int Cut = 64;
        string head = new('a', Cut);
        string hostile = head + new string('b', 1_000_000);
        string other = head + new string('c', 1_000_000);
        string far = new string('d', (Cut / 3) + 1) + new string('a', Cut);

        // Whole, they would be a million edits apart; of what is read, only the last differs too much.
        Assert.Equal([other], NearestWords.Find(hostile, [other, head[1..] + "e", far], most: 1));
        Assert.Empty(NearestWords.Find(hostile, [far]));
    }

    [Fact]
    public void Find_HostileWords_AllocatesAsForShortOnes()
    {
        string[] many = [.. Enumerable.Repeat(new string('a', 1_000_000), 1_000)];
        string[] few = [.. Enumerable.Repeat(new string('a', 64), 1_000)];
        _ = AllocatedBy(few);

        Assert.Equal(AllocatedBy(few), AllocatedBy(many));

        static long AllocatedBy(string[] words)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            _ = NearestWords.Find(words[0], words);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
