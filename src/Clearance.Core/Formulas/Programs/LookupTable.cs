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

    private readonly ImmutableArray<ImmutableArray<long>> _cells;
    private readonly int[] _classifications;
    private readonly int[] _others;
    private readonly KeyIndex[] _index;
    private readonly int[] _default;

    // No row looks at a classification.
    private readonly bool _isUnclassified;

    /// <summary>Makes a table of rows; <paramref name="cells"/> holds for each key the cell of each row.</summary>
    public LookupTable(string name, ImmutableArray<TableKey> keys, ImmutableArray<ImmutableArray<long>> cells, ImmutableArray<TableData> columns, ImmutableArray<int> rows)
    {
        Name = name;
        Keys = keys;
        Columns = columns;
        Rows = rows;
        _cells = cells;
        _classifications = [.. Enumerable.Range(0, keys.Length).Where(k => keys[k].IsClassification)];
        _others = [.. Enumerable.Range(0, keys.Length).Where(k => !keys[k].IsClassification)];
        _index = [.. keys.Select((key, k) => new KeyIndex(key, cells[k]))];
        _default = [.. Enumerable.Range(0, rows.Length).Where(r => Array.TrueForAll(_classifications, k => cells[k][r] == 0))];
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
        int decisive = Decisive(values, out ReadOnlySpan<int> group);
        if (decisive == Ambiguous)
        {
            return Ambiguous;
        }

        if (group.IsEmpty)
        {
            return NoRow;
        }

        if (_others.Length == 0)
        {
            return group[0];
        }

        Span<long> chosen = stackalloc long[_others.Length];
        for (int i = 0; i < _others.Length; i++)
        {
            int key = _others[i];
            long value = values[key];
            if (value == 0 ? LooksAt(group, chosen, i) : _index[key][value].HasUnder)
            {
                return Ambiguous;
            }

            if (!TryChoose(group, chosen, i, value, out chosen[i]))
            {
                return NoRow;
            }
        }

        return First(group, chosen, _others.Length);
    }

    // The classification key that decides and the rows it leads to; Ambiguous where none is given or the given one is too general.
    private int Decisive(ReadOnlySpan<long> values, out ReadOnlySpan<int> group)
    {
        group = [];
        bool given = false;
        foreach (int key in _classifications)
        {
            long value = values[key];
            if (value == 0)
            {
                continue;
            }

            given = true;
            KeyEntry entry = _index[key][value];
            if (entry.HasUnder && Keys[key].Vocabulary.ParentIsPartial)
            {
                return Ambiguous;
            }

            if (entry.Count > 0)
            {
                group = _index[key].RowsOf(entry);
                return key;
            }
        }

        group = _default;
        return given || _isUnclassified ? NoRow : Ambiguous;
    }

    private bool LooksAt(ReadOnlySpan<int> group, ReadOnlySpan<long> chosen, int depth)
    {
        ImmutableArray<long> cells = _cells[_others[depth]];
        foreach (int row in group)
        {
            if (cells[row] != 0 && IsAlive(row, chosen, depth))
            {
                return true;
            }
        }

        return false;
    }

    // The best cell for a known value: the value itself, the next above it, any, or not looked at.
    private bool TryChoose(ReadOnlySpan<int> group, ReadOnlySpan<long> chosen, int depth, long value, out long cell)
    {
        int key = _others[depth];
        Types.Vocabulary vocabulary = Keys[key].Vocabulary;
        for (long code = value; code != 0; code = vocabulary.Parent(code))
        {
            if (Exists(group, chosen, depth, code))
            {
                cell = code;
                return true;
            }
        }

        cell = value != 0 && Exists(group, chosen, depth, Any) ? Any : 0;
        return cell == Any || Exists(group, chosen, depth, 0);
    }

    private bool Exists(ReadOnlySpan<int> group, ReadOnlySpan<long> chosen, int depth, long cell)
    {
        ImmutableArray<long> cells = _cells[_others[depth]];
        foreach (int row in group)
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

    private int First(ReadOnlySpan<int> group, ReadOnlySpan<long> chosen, int depth)
    {
        foreach (int row in group)
        {
            if (IsAlive(row, chosen, depth))
            {
                return row;
            }
        }

        return NoRow;
    }
}
