using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Clearance.Formulas.Programs;

/// <summary>The rows that the codes of one key lead to. Immutable.</summary>
internal sealed class KeyIndex
{
    private static readonly KeyEntry s_none = new(null, false);

    private readonly TableKey _key;

    // What is known of each code in a cell and of each code above one; for any other the next one above that is here.
    private readonly FrozenDictionary<long, KeyEntry> _entries;

    // By code, where the vocabulary counts its codes from 1 on.
    private readonly KeyEntry[] _counted;
    private readonly KeyEntry _other;

    /// <summary>Indexes the cells of one key; 0 in a cell means that the key is not looked at.</summary>
    public KeyIndex(TableKey key, ImmutableArray<long> cells)
    {
        _key = key;
        Rows = Enumerable.Range(0, cells.Length).Where(r => cells[r] != 0).GroupBy(r => cells[r]).ToFrozenDictionary(static g => g.Key, static g => g.ToArray());
        Under = key.Vocabulary.HasParents ? CodesUnder() : FrozenDictionary<long, long[]>.Empty;
        _other = Rows.TryGetValue(LookupTable.Any, out int[]? any) ? new KeyEntry(any, false) : s_none;
        _entries = Rows.Keys.Where(static c => c != LookupTable.Any).Concat(Under.Keys).Distinct().ToFrozenDictionary(static c => c, c => new KeyEntry(Longest(c), Under.ContainsKey(c)));
        _counted = [.. Enumerable.Range(0, key.Vocabulary.CountedCodes + 1).Select(c => c == 0 ? _other : Walk(c))];
    }

    /// <summary>By cell: its rows.</summary>
    public FrozenDictionary<long, int[]> Rows { get; }

    /// <summary>By code above cells: the cells under it.</summary>
    public FrozenDictionary<long, long[]> Under { get; }

    /// <summary>The rows of the longest cell at or above a given code, and whether cells stand under it.</summary>
    public KeyEntry this[long code] => code >= 0 && code < _counted.Length ? _counted[code] : Walk(code);

    private KeyEntry Walk(long code)
    {
        if (_entries.TryGetValue(code, out KeyEntry found))
        {
            return found;
        }

        if (_key.Vocabulary.HasParents && _entries.Count > 0)
        {
            for (long above = _key.Vocabulary.Parent(code); above != 0; above = _key.Vocabulary.Parent(above))
            {
                if (_entries.TryGetValue(above, out found))
                {
                    return found with { HasUnder = false };
                }
            }
        }

        return _other;
    }

    private int[]? Longest(long code)
    {
        for (long at = code; at != 0; at = _key.Vocabulary.Parent(at))
        {
            if (Rows.TryGetValue(at, out int[]? rows))
            {
                return rows;
            }
        }

        return _other.Rows;
    }

    private FrozenDictionary<long, long[]> CodesUnder()
    {
        var under = new Dictionary<long, List<long>>();
        foreach (long cell in Rows.Keys.Where(static c => c != LookupTable.Any))
        {
            for (long code = _key.Vocabulary.Parent(cell); code != 0; code = _key.Vocabulary.Parent(code))
            {
                if (!under.TryGetValue(code, out List<long>? below))
                {
                    under.Add(code, below = []);
                }

                below.Add(cell);
            }
        }

        return under.ToFrozenDictionary(static u => u.Key, static u => u.Value.ToArray());
    }
}
