using System.Collections.Immutable;
using Clearance.Formulas.Types;

namespace Clearance.Formulas.Programs;

/// <summary>The first rows that the codes of one key lead to. Immutable.</summary>
/// <remarks>A code is looked for together with its row in one table of places, so that a tariff of many codes is read at one place of memory for each prefix that it has.</remarks>
internal sealed class KeyIndex
{
    private readonly Vocabulary _vocabulary;
    private readonly bool _isOfDigits;
    private readonly bool _isPartial;

    // The cells in an order in which those under a code follow it at once.
    private readonly long[] _codes;

    // By hash of a code, or after that.
    private readonly KeyPlace[] _places;

    // Which depths cells have, the greatest first.
    private readonly int[] _depths;
    private readonly int _deepest;

    // By code, where the vocabulary counts its codes from 1 on: the row that it leads to.
    private readonly int[] _counted;

    // The first row for any given value.
    private readonly int _anyGiven = LookupTable.NoRow;

    /// <summary>Indexes the cells of one key; 0 in a cell means that the key is not looked at.</summary>
    public KeyIndex(TableKey key, ImmutableArray<long> cells)
    {
        _vocabulary = key.Vocabulary;
        _isOfDigits = _vocabulary.IsOfDigits;
        _isPartial = _vocabulary.ParentIsPartial;
        _codes = [.. cells.Where(static c => c is not (0 or LookupTable.Any)).Distinct()];
        Array.Sort(_codes, Compare);
        _depths = [.. _codes.Select(DepthOf).Distinct().OrderDescending()];
        _deepest = _depths.FirstOrDefault();

        // Five places for two cells: few codes fall on one place, and a tariff still takes few bytes for each.
        _places = new KeyPlace[(_codes.Length * 5 / 2) + 1];
        for (int row = cells.Length - 1; row >= 0; row--)
        {
            long cell = cells[row];
            if (cell == LookupTable.Any)
            {
                _anyGiven = row;
            }
            else if (cell != 0)
            {
                Place(cell, row);
            }
        }

        _counted = [.. Enumerable.Range(0, _vocabulary.CountedCodes + 1).Select(c => c == 0 ? _anyGiven : Walk(c))];
    }

    /// <summary>Whether no row looks at the key.</summary>
    public bool IsEmpty => _codes.Length == 0 && _anyGiven == LookupTable.NoRow;

    /// <summary>The cells, without any given value.</summary>
    public ReadOnlySpan<long> Codes => _codes;

    /// <summary>The first row of the longest cell at or above a given code.</summary>
    public int Find(long code) => unchecked((ulong)code) < (uint)_counted.Length ? _counted[code] : Walk(code);

    /// <summary>The first row that bears a cell, or <see cref="LookupTable.Any"/>.</summary>
    public int RowOf(long cell) => cell == LookupTable.Any ? _anyGiven : Look(cell);

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
        if (DepthOf(code) >= _deepest)
        {
            return false;
        }

        int first = FirstUnder(code);
        return first < _codes.Length && IsUnder(_codes[first], code);
    }

    /// <summary>Whether a given code may mean any of the cells under it.</summary>
    public bool IsTooShort(long code) => _isPartial && HasUnder(code);

    private int Walk(long code)
    {
        int own = DepthOf(code);
        foreach (int depth in _depths)
        {
            if (depth <= own && Look(AtDepth(code, depth)) is >= 0 and var row)
            {
                return row;
            }
        }

        return _anyGiven;
    }

    private int DepthOf(long code) => _isOfDigits ? DigitCode.Length(code) : _vocabulary.Depth(code);

    private long AtDepth(long code, int depth) => _isOfDigits ? DigitCode.Prefix(code, depth) : _vocabulary.AtDepth(code, depth);

    private bool IsUnder(long code, long ancestor)
    {
        int depth = DepthOf(ancestor);
        return DepthOf(code) > depth && AtDepth(code, depth) == ancestor;
    }

    // Marks the places that a code passes, so that the search for one that is not there ends before them nearly always.
    private void Place(long code, int row)
    {
        uint at = HomeOf(code);
        while (_places[at].Code is not 0 and var taken && taken != code)
        {
            _places[at] = new KeyPlace(taken, _places[at].Row, isPassed: true);
            at = After(at);
        }

        _places[at] = new KeyPlace(code, row, _places[at].IsPassed);
    }

    // The first row of a cell, or none.
    private int Look(long code)
    {
        KeyPlace[] places = _places;
        for (uint at = HomeOf(code); ; at = After(at))
        {
            ref readonly KeyPlace place = ref places[at];
            if (place.Code == code)
            {
                return place.Row;
            }

            if (!place.IsPassed)
            {
                return LookupTable.NoRow;
            }
        }
    }

    private uint HomeOf(long code) => unchecked((uint)((KeyHash.With(0, code) >> 32) * (uint)_places.Length >> 32));

    private uint After(uint place) => place + 1 < (uint)_places.Length ? place + 1 : 0;

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
        (int leftDepth, int rightDepth) = (DepthOf(left), DepthOf(right));
        for (int depth = 1; depth <= Math.Min(leftDepth, rightDepth); depth++)
        {
            int order = AtDepth(left, depth).CompareTo(AtDepth(right, depth));
            if (order != 0)
            {
                return order;
            }
        }

        return leftDepth.CompareTo(rightDepth);
    }
}
