using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>
/// Codes of the national list of articles, as far as the rulebook's tables name them. One that is a <see cref="ShortWord"/>, as nearly all are, is its own number,
/// listed or not, so that nothing is looked up for an item.
/// </summary>
internal sealed class NationalWords : Vocabulary
{
    /// <summary>A code that was given but stands in no table, and is no <see cref="ShortWord"/>; other such codes of the parcel lie below.</summary>
    public const long FirstUnlisted = -2;

    private readonly Dictionary<string, long> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _words = [];

    public override string Name => "national code";

    /// <summary>Whether codes may be lacking, since a table could not be read whole: then any is taken.</summary>
    public bool IsOpen { get; set; }

    public void Add(string word)
    {
        long code = ShortWord.Of(word) is not ShortWord.None and var number ? number : ShortWord.Other(_codes.Count + 1);
        if (_codes.TryAdd(word, code))
        {
            _words.Add(code, word);
        }
    }

    public override bool TryEncode(string word, out long code)
    {
        if (IsOpen)
        {
            Add(word);
        }

        return _codes.TryGetValue(word, out code);
    }

    public override IReadOnlyList<string> Nearest(string word) => NearestWords.Find(word, _codes.Keys);

    public override string Decode(long code) => _words.GetValueOrDefault(code, NotListed);
}
