namespace Clearance.Formulas.Types;

/// <summary>Numbers for the words that a rulebook makes itself; one pool an edition, so that equal words are equal numbers.</summary>
internal sealed class WordPool
{
    private readonly Dictionary<string, long> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    public long Encode(string word)
    {
        if (!_codes.TryGetValue(word, out long code))
        {
            _words.Add(word);
            code = _words.Count;
            _codes.Add(word, code);
        }

        return code;
    }

    public string Decode(long code) => _words[(int)code - 1];
}
