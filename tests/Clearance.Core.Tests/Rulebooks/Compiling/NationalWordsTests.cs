using Clearance.Formulas.Types;
using Clearance.Rulebooks.Compiling;

namespace Clearance.Core.Tests.Rulebooks.Compiling;

/// <summary>Codes of a national list, short and long, have numbers of their own, from which they come back.</summary>
public sealed class NationalWordsTests
{
    // Short ones that are all but the same, the longest short ones, and long ones.
    private static readonly string[] s_words = ["1", "11", "A", "AA", "a", "01010100", "0101010", "12345678901234", "123456789012345", "1234567~", "12345678~", "1.2.3.4", "09020220-ml", "食品", "食", "é", "\0", "\u00001"];

    [Fact]
    public void Decode_ListedWords_ReturnsEach()
    {
        var words = new NationalWords();
        foreach (string word in s_words)
        {
            words.Add(word);
            words.Add(word);
        }

        Assert.All(s_words, w => Assert.Equal((w, true), (words.Decode(Code(words, w)), Code(words, w) > 0)));
    }

    [Theory]
    [InlineData("A", 65)]
    [InlineData("AB", (65 * 128) + 66)]
    [InlineData("~~~~~~~~", 71_490_211_407_708_030)]
    [InlineData("~~~~~~~~~", ShortWord.None)]
    [InlineData("0", 0x41_0000_0000_0000_00)]
    [InlineData("01010700", 0x48_0000_0001_0107_00)]
    [InlineData("98765432109876", 0x4E_9876_5432_1098_76)]
    [InlineData("987654321098765", ShortWord.None)]
    [InlineData("", ShortWord.None)]
    [InlineData("é", ShortWord.None)]
    [InlineData("\0", ShortWord.None)]
    public void Of_Word_IsFourBitsADigitOrSevenACharacter(string word, long number) => Assert.Equal(number, ShortWord.Of(word));

    [Fact]
    public void TryEncode_WordThatIsNotListed_IsFalse()
    {
        var words = new NationalWords();
        words.Add("01010100");

        Assert.False(words.TryEncode("01010200", out _));
        Assert.Equal("not listed", words.Decode(ShortWord.Of("01010200")));
        Assert.Equal(["01010100"], words.Nearest("01010110"));
    }

    private static long Code(NationalWords words, string word) => words.TryEncode(word, out long code) ? code : 0;
}
