using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>Makes the rows of a table that are in force ready to be found.</summary>
internal sealed class TableCompiler
{
    private readonly EditionContext _context;
    private readonly TableDocument _document;
    private readonly ImmutableArray<TableKey> _keys;
    private readonly List<int> _rows = [];
    private readonly Dictionary<int, List<string>> _currencies = [];
    private readonly Dictionary<int, int> _currencyColumns = [];
    private readonly Dictionary<int, List<string>> _units = [];
    private readonly Dictionary<int, int> _unitColumns = [];

    public TableCompiler(EditionContext context, TableDocument document, ImmutableArray<TableKey> keys)
    {
        _context = context;
        _document = document;
        _keys = keys;
    }

    /// <summary>The currencies of a money column, in the order of its rows.</summary>
    public IReadOnlyList<string> CurrenciesOf(int column) => _currencies.GetValueOrDefault(column) ?? [];

    /// <summary>The added column that holds the currencies of a money column; nothing counts as the edition's own.</summary>
    public int CurrencyColumnOf(int column) => _currencyColumns[column];

    public IReadOnlyList<string> UnitsOf(int column) => _units.GetValueOrDefault(column) ?? [];

    /// <summary>The added column that holds the units of a <c>per</c> column.</summary>
    public int UnitColumnOf(int column) => _unitColumns[column];

    public LookupTable Compile(string name)
    {
        ImmutableArray<long>[] cells = ReadKeys();
        var columns = new List<TableData>();
        for (int column = 0; column < _document.Columns.Length; column++)
        {
            columns.Add(Column(column));
        }

        foreach (int column in _units.Keys)
        {
            _unitColumns.Add(column, columns.Count);
            columns.Add(Codes($"{_document.Columns[column].Name.Text} unit", column, UnitCode));
        }

        foreach (int column in _currencies.Keys)
        {
            _currencyColumns.Add(column, columns.Count);
            columns.Add(Codes($"{_document.Columns[column].Name.Text} currency", column, CurrencyCode));
        }

        return new LookupTable(name, _keys, [.. cells], [.. columns], [.. _rows]);
    }

    private ImmutableArray<long>[] ReadKeys()
    {
        long[][] cells = [.. _keys.Select(_ => new long[_document.Rows.Length])];
        var seen = new HashSet<int>(_document.Rows.Length, new RowKeys(cells));
        long[] codes = new long[_keys.Length];
        for (int r = 0; r < _document.Rows.Length; r++)
        {
            RowDocument row = _document.Rows[r];
            if (!row.Period.Contains(_context.On) || !TryEncode(row, codes) || !IsHere(codes))
            {
                continue;
            }

            int at = _rows.Count;
            for (int k = 0; k < codes.Length; k++)
            {
                cells[k][at] = codes[k];
            }

            if (seen.TryGetValue(at, out int other))
            {
                _context.Errors.Add(RuleErrors.AmbiguousRow, row.Place, $"the row has the keys of the row at line {_document.Rows[_rows[other]].Place.Line}, and both are in force on {_context.On:yyyy-MM-dd}: let one end the day before the other begins");
                continue;
            }

            seen.Add(at);
            _rows.Add(r);
        }

        var inForce = new ImmutableArray<long>[cells.Length];
        for (int k = 0; k < cells.Length; k++)
        {
            inForce[k] = ImmutableCollectionsMarshal.AsImmutableArray(cells[k][.._rows.Count]);
        }

        return inForce;
    }

    private bool TryEncode(RowDocument row, long[] codes)
    {
        int classifications = 0;
        for (int k = 0; k < _keys.Length; k++)
        {
            string cell = row.Keys[k];
            codes[k] = cell switch
            {
                "" => 0,
                "*" => LookupTable.Any,
                _ => _keys[k].Vocabulary.TryEncode(cell, out long code) ? code : long.MinValue,
            };
            if (codes[k] == long.MinValue)
            {
                _context.Errors.Add(FormulaErrors.UnknownCode, row.PlaceOfKey(k, _keys[k].Name), $"'{Shown.Text(cell)}' is no {_keys[k].Vocabulary.Name}.{NearestWords.Ask(_keys[k].Vocabulary.Nearest(cell))}");
                return false;
            }

            classifications += _keys[k].IsClassification && codes[k] != 0 ? 1 : 0;
        }

        if (classifications > 1)
        {
            _context.Errors.Add(RuleErrors.AmbiguousRow, row.Place, "the row fills two of the keys that classify goods (national code, HS code, category): only the first given one decides, so give each its own row");
            return false;
        }

        return true;
    }

    // Rows of other destinations cannot be met in this territory.
    private bool IsHere(long[] codes)
    {
        for (int k = 0; k < _keys.Length; k++)
        {
            if (string.Equals(_keys[k].Name, "destination", StringComparison.Ordinal) && codes[k] > 0
                && !_keys[k].Vocabulary.IsAtOrUnder(codes[k], _context.Territory.Key) && !_keys[k].Vocabulary.IsAtOrUnder(_context.Territory.Key, codes[k]))
            {
                return false;
            }
        }

        return true;
    }

    private TableData Column(int column)
    {
        ColumnDocument document = _document.Columns[column];
        string name = document.Name.Text;
        return document.Kind switch
        {
            ColumnKind.Percent => Numbers(name, column, static c => BigRational.Parse(c.AsSpan(0, c.Length - 1)) / new BigRational(100, 1)),
            ColumnKind.Number => Numbers(name, column, static c => BigRational.Parse(c)),
            ColumnKind.Money or ColumnKind.Per => Numbers(name, column, c => Amount(column, c)),
            ColumnKind.Boolean => Codes(name, column, static c => c is "yes" ? 1 : 0),
            ColumnKind.Code => Codes(name, column, c => _context.Words.Encode(c)),
            _ => new TableData(name, new bool[_rows.Count], new long[_rows.Count]),
        };
    }

    private TableData Numbers(string name, int column, Func<string, BigRational> read)
    {
        int[] rows = Places(column, out List<string> texts);
        var numbers = new BigRational[texts.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = read(texts[i]);
        }

        return new TableData(name, numbers, rows);
    }

    private TableData Codes(string name, int column, Func<string, long?> read)
    {
        int[] rows = Places(column, out List<string> texts);
        long?[] known = new long?[texts.Count];
        for (int i = 0; i < known.Length; i++)
        {
            known[i] = read(texts[i]);
        }

        bool[] hasValue = new bool[rows.Length];
        long[] codes = new long[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] >= 0 && known[rows[i]] is { } code)
            {
                (hasValue[i], codes[i]) = (true, code);
            }
        }

        return new TableData(name, hasValue, codes);
    }

    // Few cells of a column differ: each text once, in the order of the rows, and by row which of them it has; below 0 none.
    private int[] Places(int column, out List<string> texts)
    {
        texts = [];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] rows = new int[_rows.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            string cell = _document.Rows[_rows[i]].Columns[column];
            rows[i] = -1;
            if (cell.Length > 0 && !places.TryGetValue(cell, out rows[i]))
            {
                rows[i] = texts.Count;
                places.Add(cell, texts.Count);
                texts.Add(cell);
            }
        }

        return rows;
    }

    private BigRational Amount(int column, string cell)
    {
        int slash = cell.IndexOf('/', StringComparison.Ordinal);
        var money = Money.Parse(slash < 0 ? cell : cell[..slash]);
        if (slash > 0)
        {
            List<string> units = _units.TryGetValue(column, out List<string>? met) ? met : _units[column] = [];
            if (!units.Contains(cell[(slash + 1)..]))
            {
                units.Add(cell[(slash + 1)..]);
            }
        }

        // Nothing of a currency is nothing of any other: no rate is asked for.
        if (money.Amount != 0m)
        {
            List<string> currencies = _currencies.TryGetValue(column, out List<string>? known) ? known : _currencies[column] = [];
            if (!currencies.Contains(money.Currency.Code))
            {
                currencies.Add(money.Currency.Code);
            }
        }

        return BigRational.FromDecimal(money.Amount);
    }

    private long? UnitCode(string cell)
    {
        int slash = cell.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && _context.Vocabularies.Measures.TryEncode(cell[(slash + 1)..], out long code) ? code : null;
    }

    private long? CurrencyCode(string cell)
    {
        int slash = cell.IndexOf('/', StringComparison.Ordinal);
        var money = Money.Parse(slash < 0 ? cell : cell[..slash]);
        return _context.Words.Encode(money.Amount == 0m ? _context.Currency.Code : money.Currency.Code);
    }
}
