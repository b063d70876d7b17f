using System.Collections.Immutable;

namespace Clearance.Declarations;

/// <summary>
/// Finds which line means which item. The pair most alike is joined first, among equals the one that stands first; then lines that are left over
/// join an item that they are alike and that has units left, and items that are left over join a line in the same way.
/// </summary>
internal sealed class Pairing
{
    private const int None = -1;
    private const int IndexBits = 16;
    private const long Mask = (1L << IndexBits) - 1;

    private readonly IReadOnlyList<GoodsTraits> _lines;
    private readonly IReadOnlyList<GoodsTraits> _items;
    private readonly int[] _itemOf;
    private readonly int[] _lineOf;
    private readonly int[] _linesOfItem;
    private readonly long[] _free;
    private readonly long[] _spare;

    private Pairing(IReadOnlyList<GoodsTraits> lines, IReadOnlyList<GoodsTraits> items)
    {
        _lines = lines;
        _items = items;
        _itemOf = new int[lines.Count];
        _lineOf = new int[items.Count];
        _linesOfItem = new int[items.Count];
        _free = [.. items.Select(static i => (long)i.Quantity)];
        _spare = [.. lines.Select(static l => (long)l.Quantity)];
        Array.Fill(_itemOf, None);
        Array.Fill(_lineOf, None);
        JoinPairs();
        JoinLines();
        JoinItems();
        Groups = [.. FindGroups()];
        LooseLines = [.. Enumerable.Range(0, lines.Count).Where(l => _itemOf[l] == None)];
        LooseItems = [.. Enumerable.Range(0, items.Count).Where(i => _lineOf[i] == None)];
    }

    /// <summary>Lines with their items, by the first line.</summary>
    public ImmutableArray<LineGroup> Groups { get; }

    /// <summary>Lines that mean no item.</summary>
    public ImmutableArray<int> LooseLines { get; }

    /// <summary>Items that no line means.</summary>
    public ImmutableArray<int> LooseItems { get; }

    public static Pairing Of(IReadOnlyList<GoodsTraits> lines, IReadOnlyList<GoodsTraits> items) => new(lines, items);

    /// <summary>The line that means an item, the first where several do; null where none does.</summary>
    public int? LineOf(int item) => _lineOf[item] is >= 0 and int line ? line : null;

    // One number a pair, so that plain sorting gives the order: likeness falling, then line, then item.
    private void JoinPairs()
    {
        var pairs = new List<long>();
        for (int l = 0; l < _lines.Count; l++)
        {
            for (int i = 0; i < _items.Count; i++)
            {
                int score = Likeness.Of(_lines[l], _items[i]).Score;
                if (score > 0)
                {
                    pairs.Add(((long)-score << (2 * IndexBits)) | ((long)l << IndexBits) | (long)i);
                }
            }
        }

        pairs.Sort();
        foreach (long pair in pairs)
        {
            int line = (int)((pair >> IndexBits) & Mask);
            int item = (int)(pair & Mask);
            if (_itemOf[line] == None && _lineOf[item] == None)
            {
                _itemOf[line] = item;
                _lineOf[item] = line;
                _linesOfItem[item] = 1;
                _free[item] -= _lines[line].Quantity;
                _spare[line] -= _items[item].Quantity;
            }
        }
    }

    private void JoinLines()
    {
        for (int l = 0; l < _lines.Count; l++)
        {
            if (_itemOf[l] != None)
            {
                continue;
            }

            int best = Best(_items.Count, i => _lineOf[i] != None && _free[i] >= _lines[l].Quantity ? Likeness.Of(_lines[l], _items[i]) : default);
            if (best != None)
            {
                _itemOf[l] = best;
                _linesOfItem[best]++;
                _free[best] -= _lines[l].Quantity;
            }
        }
    }

    private void JoinItems()
    {
        for (int i = 0; i < _items.Count; i++)
        {
            if (_lineOf[i] != None)
            {
                continue;
            }

            int best = Best(_lines.Count, l => _itemOf[l] != None && _linesOfItem[_itemOf[l]] == 1 && _spare[l] >= _items[i].Quantity ? Likeness.Of(_lines[l], _items[i]) : default);
            if (best != None)
            {
                _lineOf[i] = best;
                _spare[best] -= _items[i].Quantity;
            }
        }
    }

    private static int Best(int count, Func<int, Likeness> likenessOf)
    {
        int best = None;
        int most = 0;
        for (int i = 0; i < count; i++)
        {
            Likeness likeness = likenessOf(i);
            if (likeness.IsSame && likeness.Score > most)
            {
                best = i;
                most = likeness.Score;
            }
        }

        return best;
    }

    private IEnumerable<LineGroup> FindGroups()
    {
        ILookup<int, int> linesOf = Enumerable.Range(0, _lines.Count).Where(l => _itemOf[l] != None).ToLookup(l => _itemOf[l]);
        ILookup<int, int> itemsOf = Enumerable.Range(0, _items.Count).Where(i => _lineOf[i] != None).ToLookup(i => _lineOf[i]);
        foreach (int line in Enumerable.Range(0, _lines.Count).Where(l => _itemOf[l] != None && linesOf[_itemOf[l]].First() == l))
        {
            int[] lines = [.. linesOf[_itemOf[line]]];
            yield return new LineGroup([.. lines], lines.Length > 1 ? [_itemOf[line]] : [.. itemsOf[line]]);
        }
    }
}
