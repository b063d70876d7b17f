using Clearance.Formulas.Syntax;
using Clearance.Parcels;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Core.Tests.Oracle;

/// <content>What names mean: facts, values, charges, parameters, table columns.</content>
internal sealed partial class Interpreter
{
    /// <summary>The results of a value: one for the parcel, or one an item.</summary>
    public IReadOnlyList<Known?> Value(string name) => Results(_edition.Values[name]);

    /// <summary>The results of a formula that stands for itself: one for the parcel, or one an item.</summary>
    public IReadOnlyList<Known?> Results(Node formula) =>
        _edition.Reaches.Of(formula, []) == Reach.Item ? [.. Items.Select(item => Evaluate(formula, Spot.Of(item)))] : [Evaluate(formula, Spot.Parcel)];

    private IEnumerable<int> Items => Enumerable.Range(0, _facts.ItemCount);

    private Known? Name(string name, Spot spot)
    {
        if (spot.Group is Group group && group.Keys.Contains(name) && _edition.Reaches.OfName(name) == Reach.Item)
        {
            Known?[] members = [.. group.Items.Select(item => Name(name, Spot.Of(item)))];
            return Array.TrueForAll(members, member => member?.Equals(members[0]) == true) ? members[0] : null;
        }

        if (FactNames.Contains(name))
        {
            return _facts.Read(name, spot.Item);
        }

        if (_edition.Values.TryGetValue(name, out Node? value))
        {
            Spot own = _edition.Reaches.Of(value, []) == Reach.Item ? Spot.Of(Single(spot, name)) : Spot.Parcel;
            return Once($"value {name}, {own.Mark}", () => Evaluate(value, own));
        }

        if (_edition.Charge(name) is ChargeRule charge)
        {
            return Due(charge, Own(charge, spot));
        }

        if (_edition.EverCharges.Contains(name))
        {
            return Figure.Zero;
        }

        if (_edition.Parameter(name) is ParameterDocument parameter)
        {
            return Parameter(parameter);
        }

        return _edition.Column(name) is var (table, column)
            ? Once($"column {name}, {spot.Mark}", () => Column(table, column, spot))
            : throw new InvalidOperationException($"{name} means nothing on {_edition.On:O}.");
    }

    private static int Single(Spot spot, string name) => spot.Item ?? throw new InvalidOperationException($"{name} is each item's own.");

    private Known? Parameter(ParameterDocument parameter)
    {
        string text = parameter.Value.Length > 0 ? parameter.Value[0].Text : "";
        return parameter.IsSet ? new WordSet([.. parameter.Value.Select(code => code.Text)])
            : char.IsAsciiLetterUpper(text[^1]) ? _facts.ReadMoney(text)
            : new Figure(Exact.Parse(text));
    }

    private Known? Column(TableDocument table, ColumnDocument column, Spot spot)
    {
        if (column.Override is string field && StatedRate(field, Single(spot, column.Name.Text)) is Exact stated)
        {
            return new Figure(stated);
        }

        IReadOnlyList<string?> cells = Cells(table, column, spot);
        Known?[] meant = [.. cells.Select(cell => cell is null ? null : Cell(column, cell, spot))];
        bool isOne = cells.All(cell => cell is not null && Alike(column, cell) == Alike(column, cells[0]!));
        return isOne ? meant[0] : null;
    }

    /// <summary>Whether there is a value; unknown where the rows that may be meant differ in that. What the caller states does not count.</summary>
    private Truth? Has(TableDocument table, ColumnDocument column, Spot spot)
    {
        bool[] given = [.. Cells(table, column, spot).Select(cell => cell is not null)];
        return Array.TrueForAll(given, one => one == given[0]) ? new Truth(given[0]) : null;
    }

    private Exact? StatedRate(string field, int item)
    {
        ParcelItem line = _facts.Item(item);
        Percentage? stated = field switch
        {
            "dutyRate" => line.DutyRate,
            "exciseRate" => line.ExciseRate,
            "vatRate" => line.VatRate,
            _ => throw new InvalidOperationException($"No rate of an item: {field}"),
        };
        return stated is Percentage rate ? Exact.Of(rate.Fraction) : null;
    }

    /// <summary>The cells that may be meant; null for no row and for an empty cell.</summary>
    private IReadOnlyList<string?> Cells(TableDocument table, ColumnDocument column, Spot spot)
    {
        int index = table.Columns.IndexOf(column);
        var lookup = new Lookup(table, _edition.On, _edition.Territory, key => KeyText(Name(key, spot)), key => _edition.Reaches.KindOf(new NameNode(1, key)));
        return [.. lookup.Possible().Select(row => row?.Columns[index] is { Length: > 0 } cell ? cell : null)];
    }

    private static string? KeyText(Known? key) => key switch
    {
        null => null,
        Word word => word.Code,
        Truth truth => truth.Holds ? "yes" : "no",
        _ => throw new InvalidOperationException("A key is a code."),
    };

    private Known? Cell(ColumnDocument column, string cell, Spot spot)
    {
        switch (column.Kind)
        {
            case ColumnKind.Percent or ColumnKind.Number:
                return new Figure(Exact.Parse(cell));
            case ColumnKind.Money:
                return _facts.ReadMoney(cell);
            case ColumnKind.Boolean:
                return new Truth(cell is "yes");
            case ColumnKind.Code:
                return new Word(cell);
            default:
                int slash = cell.IndexOf('/', StringComparison.Ordinal);
                return _facts.ReadMoney(cell[..slash]) is Figure price && _facts.Measure(cell[(slash + 1)..], Single(spot, column.Name.Text)) is Figure measure
                    ? new Figure(price.Amount * measure.Amount)
                    : null;
        }
    }

    // Two ways to write one number are one value.
    private static string Alike(ColumnDocument column, string cell)
    {
        int end = column.Kind is ColumnKind.Percent or ColumnKind.Number ? cell.Length : cell.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && column.Kind is not (ColumnKind.Boolean or ColumnKind.Code) ? $"{Exact.Parse(cell[..end])}{cell[end..]}" : cell;
    }
}
