using Clearance.Values;

namespace Clearance.Formulas.Types;

/// <summary>The words that a value or a table column of the rulebook can take; an open one, of which words may be lacking, takes any.</summary>
internal sealed class WordVocabulary : Vocabulary
{
    private readonly WordPool _pool;
    private readonly SortedSet<string> _words;

    public WordVocabulary(WordPool pool, IEnumerable<string> words, bool isOpen = false)
    {
        _pool = pool;
        _words = new SortedSet<string>(words, StringComparer.Ordinal);
        IsOpen = isOpen;
    }

    public override string Name => "word of the rulebook";

    public IReadOnlyCollection<string> Words => _words;

    public bool IsOpen { get; }

    public override bool TryEncode(string word, out long code)
    {
        code = IsOpen || _words.Contains(word) ? _pool.Encode(word) : 0;
        return code != 0;
    }

    public override IReadOnlyList<string> Nearest(string word) => NearestWords.Find(word, _words);

    public override string Decode(long code) => _pool.Decode(code);
}
