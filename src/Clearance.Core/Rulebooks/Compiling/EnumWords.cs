using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>A list of words; a word's code is its place in the list, counted from 1. An open one, of which words may be lacking, takes any.</summary>
internal sealed class EnumWords(string name, IReadOnlyList<string> words, bool isOpen = false) : Vocabulary
{
    public override string Name => name;

    // One more where any other word is taken.
    public override int CountedCodes => words.Count + 1;

    public override bool TryEncode(string word, out long code)
    {
        code = 0;
        for (int i = 0; i < words.Count && code == 0; i++)
        {
            code = string.Equals(words[i], word, StringComparison.Ordinal) ? i + 1 : 0;
        }

        code = code == 0 && isOpen ? words.Count + 1 : code;
        return code != 0;
    }

    public override IReadOnlyList<string> Nearest(string word) => words.Count <= 6 ? words : NearestWords.Find(word, words);

    public override string Decode(long code) => words[(int)code - 1];
}
