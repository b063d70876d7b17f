using System.Collections.Immutable;
using Clearance.Rulebooks.Documents;

namespace Clearance.Core.Tests.Oracle;

/// <summary>Finds the rows of a table that may be meant; more than one while keys are missing or too short. Null stands for no row.</summary>
internal sealed class Lookup
{
    private static readonly string[] s_classifications = ["item.national", "item.hs", "item.category"];

    private readonly Func<string, string?> _valueOf;
    private readonly Func<string, CodeKind> _kindOf;
    private readonly TableDocument _table;
    private readonly ImmutableArray<RowDocument> _rows;
    private readonly int[] _classifying;
    private readonly int[] _others;

    /// <summary><paramref name="valueOf"/> gives a key's value, null where it is unknown. What holds in other territories alone is no law here.</summary>
    public Lookup(TableDocument table, DateOnly on, string territory, Func<string, string?> valueOf, Func<string, CodeKind> kindOf)
    {
        _table = table;
        _valueOf = valueOf;
        _kindOf = kindOf;
        int[] keys = [.. Enumerable.Range(0, table.Keys.Length)];
        int[] destinations = [.. keys.Where(key => table.Keys[key].Text is "destination")];
        _rows = [.. table.Rows.Where(row => row.Period.Contains(on) && Array.TrueForAll(destinations, key => IsOf(territory, row.Keys[key])))];
        _classifying = [.. keys.Where(key => s_classifications.Contains(table.Keys[key].Text))];
        _others = [.. keys.Except(_classifying)];
    }

    public IReadOnlyList<RowDocument?> Possible() => [.. ByClassification().SelectMany(rows => ByOthers(rows, 0)).Distinct()];

    private List<List<RowDocument>> ByClassification()
    {
        List<RowDocument> unclassified = [.. _rows.Where(row => Array.TrueForAll(_classifying, key => row.Keys[key].Length == 0))];
        bool isGiven = false;
        foreach (int key in _classifying)
        {
            if (ValueOf(key) is not string code)
            {
                continue;
            }

            isGiven = true;
            List<RowDocument> own = Longest(key, code);
            List<List<RowDocument>> finer = [.. Cells(_rows, key).Where(cell => IsFiner(key, cell, code)).Select(cell => With(_rows, key, cell))];
            if (finer.Count > 0)
            {
                // A short code may mean any of the longer ones, or one that has no row of its own.
                return own.Count > 0 ? [.. finer, own] : finer;
            }

            if (own.Count > 0)
            {
                return [own];
            }
        }

        return isGiven ? [unclassified] : [.. _classifying.SelectMany(key => Cells(_rows, key).Select(cell => With(_rows, key, cell))), unclassified];
    }

    private List<RowDocument> Longest(int key, string code)
    {
        string? cell = Cells(_rows, key).Where(cell => Codes.IsAtOrUnder(KindOf(key), code, cell)).MaxBy(cell => cell.Length);
        return With(_rows, key, cell ?? "*");
    }

    private IEnumerable<RowDocument?> ByOthers(List<RowDocument> rows, int depth)
    {
        if (rows.Count == 0)
        {
            return [null];
        }

        if (depth == _others.Length)
        {
            return rows.Count == 1 ? [rows[0]] : throw new InvalidOperationException($"Two rows of {_table.Name} cannot be told apart.");
        }

        int key = _others[depth];
        List<string> cells = [.. Cells(rows, key)];
        string? code = ValueOf(key);
        IEnumerable<string> open = code is null ? cells.Where(cell => cell != "*") : cells.Where(cell => IsFiner(key, cell, code));
        string? own = code is null ? null : cells.Where(cell => Codes.IsAtOrUnder(KindOf(key), code, cell)).MaxBy(cell => cell.Length);
        string rest = own ?? (cells.Contains("*") ? "*" : "");
        return open.Append(rest).SelectMany(cell => ByOthers(With(rows, key, cell), depth + 1));
    }

    private static bool IsOf(string territory, string cell) =>
        cell is "" or "*" || Codes.IsAtOrUnder(CodeKind.Place, cell, territory) || Codes.IsAtOrUnder(CodeKind.Place, territory, cell);

    private bool IsFiner(int key, string cell, string code) =>
        cell != "*" && cell != code && Codes.IsPartial(KindOf(key)) && Codes.IsAtOrUnder(KindOf(key), cell, code);

    private string? ValueOf(int key) => _valueOf(_table.Keys[key].Text);

    private CodeKind KindOf(int key) => _kindOf(_table.Keys[key].Text);

    private static IEnumerable<string> Cells(IEnumerable<RowDocument> rows, int key) => rows.Select(row => row.Keys[key]).Where(cell => cell.Length > 0).Distinct();

    private static List<RowDocument> With(IEnumerable<RowDocument> rows, int key, string cell) => [.. rows.Where(row => row.Keys[key] == cell)];
}
