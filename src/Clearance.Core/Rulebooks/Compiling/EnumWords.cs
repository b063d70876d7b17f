using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>A closed list of words; a word's code is its place in the list, counted from 1.</summary>
internal sealed class EnumWords(string name, IReadOnlyList<string> words) : Vocabulary
{
    public override string Name => name;

    public override bool TryEncode(string word, out long code)
    {
        code = 0;
        for (int i = 0; i < words.Count && code == 0; i++)
        {
            code = string.Equals(words[i], word, StringComparison.Ordinal) ? i + 1 : 0;
        }

        return code != 0;
    }

    public override IReadOnlyList<string> Nearest(string word) => words.Count <= 6 ? words : NearestWords.Find(word, words);

    public override string Decode(long code) => words[(int)code - 1];
}
