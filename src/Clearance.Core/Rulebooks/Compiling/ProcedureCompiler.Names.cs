using System.Diagnostics.CodeAnalysis;
using Clearance.Formulas;
using Clearance.Formulas.Binding;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Rulebooks.Comparing;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <content>What names mean.</content>
internal sealed partial class ProcedureCompiler
{
    public IEnumerable<string> Names => FactNames.All
        .Concat(_rules.Names)
        .Concat(_context.Own.Parameters.Select(static p => p.Name.Text))
        .Concat(_context.Own.Tables.SelectMany(static t => t.Columns.Select(c => $"{t.Name.Text}.{c.Name.Text}")))
        .Concat(_context.Imports.SelectMany(static i => i.Value.Parameters.Select(p => $"{i.Key}.{p.Name.Text}")))
        .Concat(_context.Imports.SelectMany(static i => i.Value.Tables.SelectMany(t => t.Columns.Select(c => $"{i.Key}.{t.Name.Text}.{c.Name.Text}"))));

    public IEnumerable<string> Charges => _rules.ChargeNames.Concat(_written.Keys).Distinct(StringComparer.Ordinal);

    public bool TryName(string name, int column, out Operand operand)
    {
        ThrowIfUnread(name);
        if (TryFact(name, column, out operand))
        {
            return true;
        }

        if (_rules.TryValue(name, out ValueDocument? value))
        {
            operand = Value(value, column);
            return true;
        }

        if (_rules.IsEverCharge(name) || _written.ContainsKey(name))
        {
            operand = TryCharge(name, out _, out bool inForce) && inForce
                ? Due(name, column)
                : new Operand(FormulaType.Money, Scope.Parcel, Builder.Number(BigRational.Zero));
            return true;
        }

        if (TryParameter(name, out ParameterDocument? parameter, out _))
        {
            operand = Parameter(name, parameter, column);
            return true;
        }

        if (TryColumn(name, column, out TableColumn found))
        {
            operand = Read(name, found, column);
            return true;
        }

        ThrowIfOutOfForce(name, column);
        return false;
    }

    public Slot Rate(string currency, int column) => string.Equals(currency, _context.Currency.Code, StringComparison.Ordinal)
        ? Builder.Number(BigRational.One)
        : Fact(SlotKind.Number, Scope.Parcel, FactId.CurrencyRate, currency);

    public (Slot Value, Slot Quantity) Weights() => (LineValue(), Quantity());

    public Operand Used(string allowance, int column)
    {
        ThrowIfUnread(allowance);
        if (_context.Own.Allowances.FirstOrDefault(a => string.Equals(a.Id.Text, allowance, StringComparison.Ordinal)) is not { } declared)
        {
            string near = NearestWords.Ask(allowance, _context.Own.Allowances.Select(static a => a.Id.Text));
            throw new FormulaException(FormulaErrors.UnknownName, column, $"the rulebook declares no allowance '{Shown.Text(allowance)}' under \"allowances\".{near}");
        }

        Slot amount = Fact(SlotKind.Number, Scope.Parcel, FactId.Used, allowance);
        return declared.IsMoney
            ? new Operand(FormulaType.Money, Scope.Parcel, Multiply(Scope.Parcel, amount, Fact(SlotKind.Number, Scope.Parcel, FactId.UsedRate, allowance)))
            : new Operand(FormulaType.Number, Scope.Parcel, amount);
    }

    public bool TrySet(string name, Vocabulary? element, int column, out NamedSet set)
    {
        set = default;
        switch (name)
        {
            case "documents":
                set = new NamedSet(_context.Vocabularies.Documents, IsFacts: true, Builder.FactSet((int)FactId.Documents, _context.Vocabularies.Documents));
                return true;
            case "seller.schemes":
                set = new NamedSet(_context.Vocabularies.Schemes, IsFacts: true, Builder.FactSet((int)FactId.SellerSchemes, _context.Vocabularies.Schemes));
                return true;
        }

        ThrowIfUnread(name);
        if (!TryParameter(name, out ParameterDocument? parameter, out _) || !parameter.IsSet)
        {
            return false;
        }

        if (element is null)
        {
            throw new FormulaException(FormulaErrors.WrongType, column, $"a quoted code cannot be looked for in '{name}': the left side must be a fact, value or table column");
        }

        var codes = new List<long>();
        foreach (Json.Located word in parameter.Value)
        {
            if (element.TryEncode(word.Text, out long code))
            {
                codes.Add(code);
            }
            else
            {
                Errors.Add(FormulaErrors.UnknownCode, word.Place, $"'{Shown.Text(word.Text)}' is no {element.Name}, as which '{name}' is read.{NearestWords.Ask(element.Nearest(word.Text))}");
            }
        }

        var members = new CodeSet(element, codes);
        int number = _context.IsTraced ? Builder.TracedSet(members) : Builder.Set(members);
        _tracedSets[number] = LawId.Parameter(name);
        set = new NamedSet(element, IsFacts: false, number);
        return true;
    }

    private Operand Value(ValueDocument value, int column)
    {
        string name = value.Id.Text;
        if (_values.TryGetValue(name, out Operand known))
        {
            _path.Read(name, column);
            return known;
        }

        Operand operand = Enter(name, column, () => Require(value.Is, null, Scope.Item, FormulaContext.Plain));
        _values.Add(name, operand);
        AddNamed(name, value.Name, value.Is, FormulaContext.Plain, operand, null, operand.Slot, Cite(value));
        return operand;
    }

    private bool TryParameter(string name, [NotNullWhen(true)] out ParameterDocument? parameter, out RulebookDocument book)
    {
        book = _context.BookOf(name, out string local);
        parameter = null;
        foreach (ParameterDocument entry in book.Parameters.Where(p => string.Equals(p.Name.Text, local, StringComparison.Ordinal) && p.Period.Contains(_context.On) && EditionContext.AppliesIn(p, _context.Territory)))
        {
            // What is said of a territory itself wins over what is said of all.
            if (parameter is null || !entry.In.IsEmpty)
            {
                parameter = entry;
            }
        }

        return parameter is not null;
    }

    private Operand Parameter(string name, ParameterDocument parameter, int column)
    {
        if (parameter.IsSet)
        {
            throw new FormulaException(FormulaErrors.WrongType, column, $"'{parameter.Name.Text}' is a set: it stands only on the right of 'in'");
        }

        string text = parameter.Value[0].Text;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            return new Operand(FormulaType.Number, Scope.Parcel, Constant(name, BigRational.Parse(text.AsSpan(0, slash).Trim()) / BigRational.Parse(text.AsSpan(slash + 1).Trim())));
        }

        if (text.EndsWith('%'))
        {
            return new Operand(FormulaType.Number, Scope.Parcel, Constant(name, BigRational.Parse(text.AsSpan(0, text.Length - 1)) / new BigRational(100, 1)));
        }

        if (Money.TryParse(text, out Money money))
        {
            var amount = BigRational.FromDecimal(money.Amount);
            Slot slot = amount == BigRational.Zero ? Constant(name, amount) : Multiply(Scope.Parcel, Rate(money.Currency.Code, column), Constant(name, amount));
            return new Operand(FormulaType.Money, Scope.Parcel, slot);
        }

        return new Operand(FormulaType.Number, Scope.Parcel, Constant(name, BigRational.Parse(text)));
    }

    // What is lacking because it could not be read is reported; so is what follows from a life that could not be read.
    private void ThrowIfUnread(string name)
    {
        Gaps gaps = _context.Own.Gaps;
        int dot = name.LastIndexOf('.');
        if (gaps.Names.Contains(name) || (dot > 0 && gaps.Names.Contains(name[..dot])) || ((gaps.AnyName || _context.IsOfMissingImport(name)) && !Names.Contains(name, StringComparer.Ordinal)))
        {
            throw new ReportedException();
        }
    }

    // A name that exists on other days gets a message that says when.
    private void ThrowIfOutOfForce(string name, int column)
    {
        RulebookDocument book = _context.BookOf(name, out string local);
        IEnumerable<string> periods = _rules.Versions(name).Select(static v => v.Period.ToString())
            .Concat(book.Parameters.Where(p => string.Equals(p.Name.Text, local, StringComparison.Ordinal)).Select(static p => p.In.IsEmpty ? p.Period.ToString() : $"{p.Period} in {string.Join(", ", p.In)}"));
        string known = string.Join("; ", periods);
        if (known.Length > 0 && (_procedure.HasFaultyPeriod || _context.Own.Gaps.FirstDay))
        {
            throw new ReportedException();
        }

        if (known.Length > 0)
        {
            throw new FormulaException(FormulaErrors.NotInForce, column, $"'{name}' is not in force in {_context.Territory} on {_context.On:yyyy-MM-dd}; it is in force: {known}. Date the formula, or add an entry");
        }
    }

    private Slot Fact(SlotKind kind, Scope scope, FactId fact, string? argument = null) => Builder.Fact(kind, scope, (int)fact, argument);

    private Slot Multiply(Scope scope, Slot left, Slot right) => Builder.Emit(Op.MultiplyN, SlotKind.Number, scope, left.Index, right.Index);
}
