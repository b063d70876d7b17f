using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>Codes of the national list of articles, as far as the rulebook's tables name them.</summary>
internal sealed class NationalWords : Vocabulary
{
    /// <summary>A code that was given but stands in no table.</summary>
    public const long Unlisted = -2;

    private readonly Dictionary<string, long> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    public override string Name => "national code";

    /// <summary>Whether codes may be lacking, since a table could not be read whole: then any is taken.</summary>
    public bool IsOpen { get; set; }

    public void Add(string word)
    {
        if (_codes.TryAdd(word, _words.Count + 1))
        {
            _words.Add(word);
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

    public override IReadOnlyList<string> Nearest(string word) => NearestWords.Find(word, _words);

    public override string Decode(long code) => _words[(int)code - 1];
}
