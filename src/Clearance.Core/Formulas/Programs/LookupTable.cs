using System.Collections.Immutable;

namespace Clearance.Formulas.Programs;

/// <summary>
/// The rows of a table in force in one edition, ready to be found. Key values are codes and 0 is one that is not known. In a row's cell 0
/// means that the key is not looked at, <see cref="Any"/> any given value.
/// </summary>
internal sealed partial class LookupTable
{
    /// <summary>There is no row for these keys.</summary>
    public const int NoRow = -1;

    /// <summary>A key is missing, or too general, and rows may differ by it.</summary>
    public const int Ambiguous = -2;

    /// <summary>In a row's cell: any given value.</summary>
    public const long Any = -1;

    // By key; those that classify goods are in the index alone.
    private readonly ImmutableArray<long>[] _cells;
    private readonly int[] _classifications;
    private readonly int[] _others;
    private readonly KeyIndex[] _index;

    // Where one key classifies goods and there is no other, as in most tariffs.
    private readonly KeyIndex? _only;

    // By row: the next one of the same goods, among which other keys choose.
    private readonly int[] _next;

    // The first row for all goods.
    private readonly int _default;

    // No row looks at a classification.
    private readonly bool _isUnclassified;

    /// <summary>Makes a table of rows; <paramref name="cells"/> holds for each key the cell of each row.</summary>
    public LookupTable(string name, ImmutableArray<TableKey> keys, ImmutableArray<ImmutableArray<long>> cells, ImmutableArray<TableData> columns, ImmutableArray<int> rows)
    {
        Name = name;
        Keys = keys;
        Columns = columns;
        Rows = rows;
        _classifications = [.. Enumerable.Range(0, keys.Length).Where(k => keys[k].IsClassification)];
        _others = [.. Enumerable.Range(0, keys.Length).Where(k => !keys[k].IsClassification)];
        _cells = [.. keys.Select((key, k) => key.IsClassification ? [] : cells[k])];
        _index = [.. keys.Select((key, k) => new KeyIndex(key, cells[k]))];
        _only = keys is [{ IsClassification: true }] ? _index[0] : null;
        _next = _others.Length == 0 ? [] : LinkRows(cells);
        _default = Enumerable.Range(0, rows.Length).FirstOrDefault(r => Array.TrueForAll(_classifications, k => cells[k][r] == 0), NoRow);
        _isUnclassified = Array.TrueForAll(_classifications, k => _index[k].IsEmpty);
    }

    public string Name { get; }

    public ImmutableArray<TableKey> Keys { get; }

    public ImmutableArray<TableData> Columns { get; }

    /// <summary>For each row its number in the whole table, over all dates.</summary>
    public ImmutableArray<int> Rows { get; }

    /// <summary>The row for these key values, <see cref="NoRow"/> or <see cref="Ambiguous"/>.</summary>
    public int Find(ReadOnlySpan<long> values)
    {
        if (_only is { } only && values[0] is not 0 and var code)
        {
            int row = only.Find(code);
            return only.IsTooShort(code) ? Ambiguous : row >= 0 ? row : _default;
        }

        int decisive = Decisive(values, out int first);
        return decisive == Ambiguous ? Ambiguous : first < 0 || _others.Length == 0 ? first : Choose(first, values);
    }

    // The row that the other keys choose, one after the other.
    private int Choose(int first, ReadOnlySpan<long> values)
    {
        Span<long> chosen = stackalloc long[_others.Length];
        for (int i = 0; i < _others.Length; i++)
        {
            int key = _others[i];
            long value = values[key];
            if (value == 0 ? LooksAt(first, chosen, i) : _index[key].HasUnder(value))
            {
                return Ambiguous;
            }

            if (!TryChoose(first, chosen, i, value, out chosen[i]))
            {
                return NoRow;
            }
        }

        return First(first, chosen, _others.Length);
    }

    // A row fills at most one of the keys that classify goods.
    private int[] LinkRows(ImmutableArray<ImmutableArray<long>> cells)
    {
        int[] next = new int[Rows.Length];
        var following = new Dictionary<(int Key, long Cell), int>();
        for (int row = next.Length - 1; row >= 0; row--)
        {
            int filled = Array.FindIndex(_classifications, k => cells[k][row] != 0);
            (int, long) goods = filled < 0 ? (filled, 0) : (filled, cells[_classifications[filled]][row]);
            next[row] = following.GetValueOrDefault(goods, NoRow);
            following[goods] = row;
        }

        return next;
    }

    // The classification key that decides and the rows it leads to; Ambiguous where none is given or the given one is too general.
    private int Decisive(ReadOnlySpan<long> values, out int first)
    {
        first = NoRow;
        bool given = false;
        foreach (int key in _classifications)
        {
            long value = values[key];
            if (value == 0)
            {
                continue;
            }

            given = true;
            if (_index[key].IsTooShort(value))
            {
                return Ambiguous;
            }

            first = _index[key].Find(value);
            if (first >= 0)
            {
                return key;
            }
        }

        first = _default;
        return given || _isUnclassified ? NoRow : Ambiguous;
    }

    private bool LooksAt(int first, ReadOnlySpan<long> chosen, int depth)
    {
        ImmutableArray<long> cells = _cells[_others[depth]];
        for (int row = first; row >= 0; row = _next[row])
        {
            if (cells[row] != 0 && IsAlive(row, chosen, depth))
            {
                return true;
            }
        }

        return false;
    }

    // The best cell for a known value: the value itself, the next above it, any, or not looked at.
    private bool TryChoose(int first, ReadOnlySpan<long> chosen, int depth, long value, out long cell)
    {
        int key = _others[depth];
        Types.Vocabulary vocabulary = Keys[key].Vocabulary;
        for (long code = value; code != 0; code = vocabulary.Parent(code))
        {
            if (Exists(first, chosen, depth, code))
            {
                cell = code;
                return true;
            }
        }

        cell = value != 0 && Exists(first, chosen, depth, Any) ? Any : 0;
        return cell == Any || Exists(first, chosen, depth, 0);
    }

    private bool Exists(int first, ReadOnlySpan<long> chosen, int depth, long cell)
    {
        ImmutableArray<long> cells = _cells[_others[depth]];
        for (int row = first; row >= 0; row = _next[row])
        {
            if (cells[row] == cell && IsAlive(row, chosen, depth))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAlive(int row, ReadOnlySpan<long> chosen, int depth)
    {
        for (int i = 0; i < depth; i++)
        {
            if (_cells[_others[i]][row] != chosen[i])
            {
                return false;
            }
        }

        return true;
    }

    private int First(int first, ReadOnlySpan<long> chosen, int depth)
    {
        for (int row = first; row >= 0; row = _next[row])
        {
            if (IsAlive(row, chosen, depth))
            {
                return row;
            }
        }

        return NoRow;
    }
}
