using System.Collections.Immutable;
using System.Numerics;
using Clearance.Formulas.Types;

namespace Clearance.Formulas.Programs;

/// <summary>The rows that the codes of one key lead to. Immutable.</summary>
/// <remarks>Cells lie in an order in which those under a code follow it at once, each with the rows that bear it; a table of places finds a cell. A tariff of many codes so takes few bytes for each.</remarks>
internal sealed class KeyIndex
{
    private const ulong Mixer = 0x9E3779B97F4A7C15;

    private readonly Vocabulary _vocabulary;
    private readonly long[] _codes;

    // By cell: where its rows begin; those of the next cell follow. The rows that any given value leads to come last.
    private readonly int[] _starts;
    private readonly int[] _rows;

    // By hash of a code: the number of its cell from 1 on; 0 ends the search.
    private readonly int[] _places;
    private readonly int _shift;

    // Which depths cells have, a bit each.
    private readonly uint _depths;

    // By code, where the vocabulary counts its codes from 1 on.
    private readonly KeyEntry[] _counted;
    private readonly KeyEntry _other;

    /// <summary>Indexes the cells of one key; 0 in a cell means that the key is not looked at.</summary>
    public KeyIndex(TableKey key, ImmutableArray<long> cells)
    {
        _vocabulary = key.Vocabulary;
        int[] rows = [.. Enumerable.Range(0, cells.Length).Where(r => cells[r] is not (0 or LookupTable.Any))];
        _codes = [.. rows.Select(r => cells[r]).Distinct()];
        Array.Sort(_codes, Compare);
        _shift = 64 - BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)(_codes.Length + (_codes.Length / 2) + 2)));
        _places = new int[1 << (64 - _shift)];
        for (int cell = 0; cell < _codes.Length; cell++)
        {
            Place(cell);
            _depths |= 1U << _vocabulary.Depth(_codes[cell]);
        }

        _starts = new int[_codes.Length + 1];
        _rows = [.. rows.OrderBy(r => CellOf(cells[r])), .. Enumerable.Range(0, cells.Length).Where(r => cells[r] == LookupTable.Any)];
        foreach (int row in rows)
        {
            _starts[CellOf(cells[row]) + 1]++;
        }

        for (int cell = 0; cell < _codes.Length; cell++)
        {
            _starts[cell + 1] += _starts[cell];
        }

        _other = new KeyEntry(rows.Length, _rows.Length - rows.Length, false);
        _counted = [.. Enumerable.Range(0, _vocabulary.CountedCodes + 1).Select(c => c == 0 ? _other : Walk(c))];
    }

    /// <summary>Whether no row looks at the key.</summary>
    public bool IsEmpty => _rows.Length == 0;

    /// <summary>The cells, without any given value.</summary>
    public ReadOnlySpan<long> Codes => _codes;

    /// <summary>The rows of the longest cell at or above a given code, and whether cells stand under it.</summary>
    public KeyEntry this[long code] => code >= 0 && code < _counted.Length ? _counted[code] : Walk(code);

    /// <summary>The rows of an entry.</summary>
    public ReadOnlySpan<int> RowsOf(KeyEntry entry) => _rows.AsSpan(entry.Start, entry.Count);

    /// <summary>The rows that bear a cell, or <see cref="LookupTable.Any"/>.</summary>
    public ReadOnlySpan<int> RowsOf(long cell) => cell == LookupTable.Any ? RowsOf(_other)
        : CellOf(cell) is >= 0 and var at ? RowsOf(EntryOf(at, false))
        : [];

    /// <summary>The cells under a code, not the code itself.</summary>
    public ReadOnlySpan<long> Under(long code)
    {
        int first = FirstUnder(code);
        int end = first;
        while (end < _codes.Length && IsUnder(_codes[end], code))
        {
            end++;
        }

        return _codes.AsSpan(first, end - first);
    }

    /// <summary>Whether cells stand under a code.</summary>
    public bool HasUnder(long code)
    {
        if (_depths >> _vocabulary.Depth(code) <= 1)
        {
            return false;
        }

        int first = FirstUnder(code);
        return first < _codes.Length && IsUnder(_codes[first], code);
    }

    private KeyEntry Walk(long code)
    {
        bool hasUnder = HasUnder(code);
        if (CellOf(code) is >= 0 and var own)
        {
            return EntryOf(own, hasUnder);
        }

        for (uint above = _depths & ((1U << _vocabulary.Depth(code)) - 1); above != 0;)
        {
            int depth = BitOperations.Log2(above);
            if (CellOf(_vocabulary.AtDepth(code, depth)) is >= 0 and var cell)
            {
                return EntryOf(cell, hasUnder);
            }

            above ^= 1U << depth;
        }

        return _other with { HasUnder = hasUnder };
    }

    private KeyEntry EntryOf(int cell, bool hasUnder) => new(_starts[cell], _starts[cell + 1] - _starts[cell], hasUnder);

    private bool IsUnder(long code, long ancestor)
    {
        int depth = _vocabulary.Depth(ancestor);
        return _vocabulary.Depth(code) > depth && _vocabulary.AtDepth(code, depth) == ancestor;
    }

    private void Place(int cell)
    {
        int place = PlaceOf(_codes[cell]);
        while (_places[place] != 0)
        {
            place = (place + 1) & (_places.Length - 1);
        }

        _places[place] = cell + 1;
    }

    private int PlaceOf(long code) => (int)(unchecked((ulong)code * Mixer) >> _shift);

    private int CellOf(long code)
    {
        int place = PlaceOf(code);
        while (_places[place] is > 0 and var cell)
        {
            if (_codes[cell - 1] == code)
            {
                return cell - 1;
            }

            place = (place + 1) & (_places.Length - 1);
        }

        return -1;
    }

    // The first cell that comes after a code.
    private int FirstUnder(long code)
    {
        (int low, int high) = (0, _codes.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Compare(_codes[middle], code) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // By the codes above, from the top down: what stands under a code follows it at once.
    private int Compare(long left, long right)
    {
        (int leftDepth, int rightDepth) = (_vocabulary.Depth(left), _vocabulary.Depth(right));
        for (int depth = 1; depth <= Math.Min(leftDepth, rightDepth); depth++)
        {
            int order = _vocabulary.AtDepth(left, depth).CompareTo(_vocabulary.AtDepth(right, depth));
            if (order != 0)
            {
                return order;
            }
        }

        return leftDepth.CompareTo(rightDepth);
    }
}
