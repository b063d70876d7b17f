using System.Collections.Immutable;
using Clearance.Formulas;
using Clearance.Formulas.Binding;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <content>Tables and duty by tariff.</content>
internal sealed partial class ProcedureCompiler
{
    private readonly Dictionary<string, CompiledTable> _tables = new(StringComparer.Ordinal);

    /// <summary>The tables that the procedure reads.</summary>
    public IEnumerable<TableDocument> TablesRead => _tables.Values.Select(static t => t.Document);

    /// <summary>Finds faults in the rows of tables that no formula reads. One keyed by a value can be told only where it is read.</summary>
    public void CheckTables(IEnumerable<TableDocument> tables)
    {
        foreach (TableDocument table in tables.Where(static t => t.Keys.All(static k => FactNames.All.Contains(k.Text, StringComparer.Ordinal))))
        {
            TryCompile(() => Table(table.Name.Text, table, 1));
        }
    }

    public bool TryColumn(string name, int column, out TableColumn found)
    {
        found = default;
        ThrowIfUnread(name);
        if (!TryTable(name, out string tableName, out TableDocument? document, out int index))
        {
            return false;
        }

        if (document.Columns[index].Kind == ColumnKind.Text)
        {
            throw new FormulaException(FormulaErrors.WrongType, column, $"'{name}' is text for people: formulas cannot read it");
        }

        CompiledTable table = Table(tableName, document, column);
        found = new TableColumn(table.Row, table.Scope, index);
        return true;
    }

    public Operand TariffDuty(Operand customsBase, Scope scope, int column)
    {
        (Slot rate, (Slot Applies, Slot Amount)? minimum) = TariffRate(scope, column);
        Slot duty = Multiply(scope, customsBase.Slot, rate);
        if (minimum is var (isBounded, floor))
        {
            Slot atLeast = Builder.Emit(Op.MaxN, SlotKind.Number, scope, duty.Index, floor.Index);
            duty = Builder.Emit(Op.SelectN, SlotKind.Number, scope, isBounded.Index, atLeast.Index, duty.Index);
        }

        return new Operand(FormulaType.Money, scope, duty);
    }

    // The rate that counts, of the item, of the host's tariff or of the table, and the least duty where the table states one.
    private (Slot Rate, (Slot Applies, Slot Amount)? Minimum) TariffRate(Scope scope, int column)
    {
        Slot stated = Item(FactId.ItemDutyRate);
        Slot isStated = Builder.Emit(Op.IsGivenN, SlotKind.Boolean, Scope.Item, stated.Index);
        Slot given = Builder.Emit(Op.SelectN, SlotKind.Number, Scope.Item, isStated.Index, stated.Index, Item(FactId.ItemTariffRate).Index);
        Slot rate = given;
        (Slot Applies, Slot Amount)? minimum = null;
        if (TryColumn("tariff.rate", column, out TableColumn found))
        {
            RequireKind("tariff.rate", FormulaType.Number, found, column);
            rate = Builder.Emit(Op.ReadN, SlotKind.Number, Scope.Item, found.Row.Index, found.Column, given.Index);
            if (TryColumn("tariff.minimum", column, out TableColumn least))
            {
                RequireKind("tariff.minimum", FormulaType.Money, least, column);
                Slot zero = Builder.Number(BigRational.Zero);
                Slot has = Builder.Emit(Op.HasColumn, SlotKind.Boolean, least.Scope, least.Row.Index, least.Column);
                Slot own = Builder.Emit(Op.IsGivenN, SlotKind.Boolean, Scope.Item, given.Index);
                Slot isOpen = Builder.Emit(Op.Not, SlotKind.Boolean, Scope.Item, own.Index);
                Slot applies = Builder.Emit(Op.And, SlotKind.Boolean, Scope.Item, isOpen.Index, has.Index);
                minimum = (applies, Builder.Emit(Op.SelectN, SlotKind.Number, Scope.Item, applies.Index, Read("tariff.minimum", least, column).Slot.Index, zero.Index));
            }
        }

        if (scope.IsGroup)
        {
            rate = Builder.Emit(Op.SameN, SlotKind.Number, scope, rate.Index);
            minimum = minimum is var (appliesToOne, one)
                ? (Builder.Emit(Op.AnyB, SlotKind.Boolean, scope, appliesToOne.Index), Builder.Emit(Op.SumN, SlotKind.Number, scope, one.Index))
                : null;
        }

        return (rate, minimum);
    }

    private void RequireKind(string name, FormulaType wanted, TableColumn found, int column)
    {
        FormulaType type = Read(name, found, column).Type;
        if (!type.Fits(wanted))
        {
            throw new FormulaException(FormulaErrors.WrongType, column, $"'tariffDuty' reads {name} as {wanted}, and the column holds {type}: declare it so, or name the table otherwise");
        }
    }

    private bool TryTable(string name, out string tableName, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TableDocument? document, out int column)
    {
        int dot = name.LastIndexOf('.');
        tableName = dot < 0 ? string.Empty : name[..dot];
        string columnName = name[(dot + 1)..];
        document = null;
        column = -1;
        if (dot <= 0)
        {
            return false;
        }

        RulebookDocument book = _context.BookOf(tableName, out string local);
        document = book.Tables.FirstOrDefault(t => string.Equals(t.Name.Text, local, StringComparison.Ordinal));
        for (int i = 0; document is not null && i < document.Columns.Length && column < 0; i++)
        {
            column = string.Equals(document.Columns[i].Name.Text, columnName, StringComparison.Ordinal) ? i : -1;
        }

        return column >= 0 && document is not null;
    }

    private CompiledTable Table(string name, TableDocument document, int column)
    {
        if (_tables.TryGetValue(name, out CompiledTable? known))
        {
            _path.Read(name, column);
            return known;
        }

        bool isImport = !ReferenceEquals(_context.BookOf(name, out _), _context.Own);
        if (isImport && document.Keys.FirstOrDefault(static k => !FactNames.All.Contains(k.Text, StringComparer.Ordinal)) is { } own)
        {
            throw new FormulaException(RuleErrors.BadKey, column, $"the table '{name}' is keyed by '{own.Text}', a value of its own rulebook: an imported table is keyed by facts only");
        }

        CompiledTable table = Enter(name, column, () =>
        {
            TableKey?[] found = [.. document.Keys.Select(Key)];
            if (Array.Exists(found, static k => k is null))
            {
                throw new ReportedException();
            }

            ImmutableArray<TableKey> keys = [.. found.OfType<TableKey>()];
            CompiledRows rows = _context.Tables.Compile(_context, Builder, name, document, keys);
            Scope scope = keys.Any(static k => k.Scope.IsItem) ? Scope.Item : Scope.Parcel;
            Slot row = Builder.Emit(Op.Lookup, SlotKind.Code, scope, -1, -1, -1, Builder.Table(rows.Lookup));
            return new CompiledTable(document, rows.Lookup, row, scope, rows.Compiler);
        });
        _tables.Add(name, table);
        return table;
    }

    // Null where the key is faulty, which is then reported.
    private TableKey? Key(Json.Located key)
    {
        try
        {
            bool isKnown = TryName(key.Text, 1, out Operand operand);
            if (isKnown && operand.Type.Kind == TypeKind.Code && !operand.Scope.IsGroup)
            {
                return new TableKey(key.Text, operand.Slot, operand.Scope, operand.Type.Vocabulary!, key.Text is "item.national" or "item.hs" or "item.category");
            }

            string cause = isKnown ? $"is {operand.Type}" : "is no fact or value in force";
            Errors.Add(RuleErrors.BadKey, key.Place, $"the key '{key.Text}' {cause}; a key is a fact or value that is a code.{(isKnown ? string.Empty : NearestWords.Ask(key.Text, Names))}");
        }
        catch (FormulaException fault) when (fault.Code is not FormulaErrors.ReadsCharge)
        {
            Errors.Add(fault.Code is FormulaErrors.WrongType ? RuleErrors.BadKey : fault.Code, key.Place, $"the key '{key.Text}': {fault.Message}");
        }
        catch (ReportedException)
        {
            // The value that the key reads is wrong.
        }

        return null;
    }

    private Operand Read(string name, TableColumn found, int column)
    {
        CompiledTable table = _tables[name[..name.LastIndexOf('.')]];
        ColumnDocument document = table.Document.Columns[found.Column];
        Slot Number(int over) => Builder.Emit(Op.ReadN, SlotKind.Number, found.Scope, found.Row.Index, found.Column, over);
        switch (document.Kind)
        {
            case ColumnKind.Boolean:
                return new Operand(FormulaType.Boolean, found.Scope, Builder.Emit(Op.ReadB, SlotKind.Boolean, found.Scope, found.Row.Index, found.Column));
            case ColumnKind.Code:
                WordVocabulary words = _context.Tables.WordsOf(Words, table.Document, found.Column);
                return new Operand(FormulaType.Code(words), found.Scope, Builder.Emit(Op.ReadC, SlotKind.Code, found.Scope, found.Row.Index, found.Column));
            case ColumnKind.Money:
                return new Operand(FormulaType.Money, found.Scope, Converted(table, found, Number(-1), column));
            case ColumnKind.Per:
                Slot price = Converted(table, found, Number(-1), column);
                return new Operand(FormulaType.Money, Scope.Item, Multiply(Scope.Item, price, MeasureOf(table, found)));
            default:
                Slot? over = document.Override switch
                {
                    "dutyRate" => Item(FactId.ItemDutyRate),
                    "exciseRate" => Item(FactId.ItemExciseRate),
                    "vatRate" => Item(FactId.ItemVatRate),
                    _ => null,
                };
                return over is { } own
                    ? new Operand(FormulaType.Number, Scope.Item, Builder.Emit(Op.ReadN, SlotKind.Number, Scope.Item, found.Row.Index, found.Column, own.Index))
                    : new Operand(FormulaType.Number, found.Scope, Number(-1));
        }
    }

    // By the rate of the row's own currency; most columns have one currency only, and most often the edition's.
    private Slot Converted(CompiledTable table, TableColumn found, Slot amount, int column)
    {
        string[] foreign = [.. table.Compiler.CurrenciesOf(found.Column).Where(c => !string.Equals(c, _context.Currency.Code, StringComparison.Ordinal))];
        if (foreign.Length == 0)
        {
            return amount;
        }

        Slot currency = Builder.Emit(Op.ReadC, SlotKind.Code, found.Scope, found.Row.Index, table.Compiler.CurrencyColumnOf(found.Column));
        Slot rate = Builder.Number(BigRational.One);
        foreach (string other in foreign)
        {
            Slot test = Builder.Emit(Op.EqualC, SlotKind.Boolean, found.Scope, currency.Index, Builder.Code(Words.Encode(other)).Index);
            rate = Builder.Emit(Op.SelectN, SlotKind.Number, found.Scope, test.Index, Rate(other, column).Index, rate.Index);
        }

        return Multiply(found.Scope, amount, rate);
    }

    // The measure that the row's own unit names; most columns have one unit only.
    private Slot MeasureOf(CompiledTable table, TableColumn found)
    {
        IReadOnlyList<string> units = table.Compiler.UnitsOf(found.Column);
        Slot measure = Measure(units.Count > 0 ? units[0] : "piece");
        if (units.Count > 1)
        {
            Slot unit = Builder.Emit(Op.ReadC, SlotKind.Code, found.Scope, found.Row.Index, table.Compiler.UnitColumnOf(found.Column));
            foreach (string other in units.Skip(1))
            {
                _ = _context.Vocabularies.Measures.TryEncode(other, out long code);
                Slot test = Builder.Emit(Op.EqualC, SlotKind.Boolean, found.Scope, unit.Index, Builder.Code(code).Index);
                measure = Builder.Emit(Op.SelectN, SlotKind.Number, Scope.Item, test.Index, Measure(other).Index, measure.Index);
            }
        }

        return measure;
    }
}
