using Clearance.Formulas.Programs;
using Clearance.Formulas.Syntax;
using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Formulas.Binding;

/// <summary>Checks types and scopes of one formula and compiles it into the program of its scope's builder.</summary>
internal sealed partial class Binder
{
    private readonly IFormulaScope _scope;
    private readonly ProgramBuilder _builder;

    public Binder(IFormulaScope scope)
    {
        _scope = scope;
        _builder = scope.Builder;
    }

    /// <summary>Compiles a formula that must give <paramref name="wanted"/> once for each element of a scope not wider than <paramref name="widest"/>.</summary>
    /// <exception cref="FormulaException">The formula is wrong.</exception>
    public Operand Bind(Node formula, FormulaType? wanted, Scope? widest, FormulaContext context)
    {
        Operand result = Bind(formula, context);
        if (wanted is { } type && !result.Type.Fits(type))
        {
            throw new FormulaException(FormulaErrors.WrongType, formula.Column, $"the formula is {result.Type}, it must be {type}");
        }

        if (widest is { } limit && !result.Scope.IsParcel && result.Scope != limit)
        {
            throw new FormulaException(FormulaErrors.WrongScope, formula.Column, $"the formula looks at one item, but there is one result a {(limit.IsGroup ? "group" : "parcel")}: use sum, min, max, any, all or total");
        }

        return result.IsOpenLiteral ? Close(result, new WordVocabulary(_scope.Words, [result.Literal!]), formula.Column) : result;
    }

    private static FormulaException WrongType(int column, string message) => new(FormulaErrors.WrongType, column, message);

    private static Scope Join(Scope left, Scope right, int column) =>
        left == right || right.IsParcel ? left
        : left.IsParcel ? right
        : throw new FormulaException(FormulaErrors.WrongScope, column, "one side looks at one item, the other at a group: use sum, min, max, any, all or share");

    private static int At(Slot slot) => slot.Index;

    private Operand Bind(Node node, FormulaContext context) => node switch
    {
        NumberNode number => new Operand(number.Value == BigRational.Zero ? FormulaType.Zero : FormulaType.Number, Scope.Parcel, _builder.Number(number.Value)),
        MoneyNode money => BindMoney(money),
        CodeNode code => new Operand(FormulaType.Code(null), Scope.Parcel, default, code.Code),
        NameNode name => BindName(name, context),
        CallNode call => BindCall(call, context),
        NotNode not => BindNot(not, context),
        BinaryNode { Operator: "and" or "or" } logic => BindLogic(logic, context),
        BinaryNode { Operator: "+" or "-" or "*" or "/" } arithmetic => BindArithmetic(arithmetic, context),
        BinaryNode comparison => BindComparison(comparison, context),
        InNode membership => BindIn(membership, context),
        IfNode choice => BindIf(choice, context),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private Operand BindMoney(MoneyNode money)
    {
        if (!Currency.TryParse(money.Currency, out _))
        {
            string near = string.Join(", ", NearestWords.Find(money.Currency, Currency.All.Select(static c => c.Code)));
            throw new FormulaException(FormulaErrors.UnknownCode, money.Column, $"'{money.Currency}' is no currency of ISO 4217{(near.Length > 0 ? $"; nearest: {near}" : string.Empty)}");
        }

        Slot amount = _builder.Number(money.Value);
        Slot slot = money.Value == BigRational.Zero
            ? amount
            : _builder.Emit(Op.MultiplyN, SlotKind.Number, Scope.Parcel, At(_scope.Rate(money.Currency, money.Column)), At(amount));
        return new Operand(FormulaType.Money, Scope.Parcel, slot);
    }

    private Operand BindName(NameNode name, FormulaContext context)
    {
        bool known = _scope.TryName(name.Name, name.Column, out Operand operand);
        if (context.Keys.ContainsKey(name.Name) && known && operand.Scope.IsItem)
        {
            Op same = operand.Slot.Kind switch
            {
                SlotKind.Number => Op.SameN,
                SlotKind.Boolean => Op.SameB,
                _ => Op.SameC,
            };
            return operand with { Scope = context.Group, Slot = _builder.Emit(same, operand.Slot.Kind, context.Group, At(operand.Slot)) };
        }

        if (!known)
        {
            throw UnknownName(name.Name, name.Column);
        }

        return operand.Scope.IsGroup && operand.Scope != context.Group
            ? throw new FormulaException(FormulaErrors.WrongScope, name.Column, $"'{name.Name}' is a charge per group: use share({name.Name}) or total({name.Name})")
            : operand;
    }

    private FormulaException UnknownName(string name, int column)
    {
        IReadOnlyList<string> near = NearestWords.Find(name, _scope.Names);
        return new FormulaException(FormulaErrors.UnknownName, column, $"'{name}' is no fact, value, parameter, table column or charge in force here{(near.Count > 0 ? $"; nearest: {string.Join(", ", near)}" : string.Empty)}");
    }

    private Operand BindNot(NotNode not, FormulaContext context)
    {
        Operand operand = Boolean(not.Operand, context, "not");
        return operand with { Slot = _builder.Emit(Op.Not, SlotKind.Boolean, operand.Scope, At(operand.Slot)) };
    }

    private Operand BindLogic(BinaryNode logic, FormulaContext context)
    {
        Operand left = Boolean(logic.Left, context, logic.Operator);
        Operand right = Boolean(logic.Right, context, logic.Operator);
        Scope scope = Join(left.Scope, right.Scope, logic.Column);
        Op op = logic.Operator is "and" ? Op.And : Op.Or;
        return new Operand(FormulaType.Boolean, scope, _builder.Emit(op, SlotKind.Boolean, scope, At(left.Slot), At(right.Slot)));
    }

    private Operand Boolean(Node node, FormulaContext context, string user)
    {
        Operand operand = Bind(node, context);
        return operand.Type.Kind == TypeKind.Boolean
            ? operand
            : throw WrongType(node.Column, $"'{user}' wants a boolean, this is {operand.Type}");
    }

    private Operand Numeric(Node node, FormulaContext context, string user)
    {
        Operand operand = Bind(node, context);
        return operand.Type.IsNumeric
            ? operand
            : throw WrongType(node.Column, $"'{user}' wants a number or money, this is {operand.Type}");
    }

    private Operand BindArithmetic(BinaryNode node, FormulaContext context)
    {
        Operand left = Numeric(node.Left, context, node.Operator);
        Operand right = Numeric(node.Right, context, node.Operator);
        Scope scope = Join(left.Scope, right.Scope, node.Column);
        (TypeKind l, TypeKind r) = (left.Type.Kind, right.Type.Kind);
        FormulaType? type = node.Operator switch
        {
            "+" or "-" when l == TypeKind.Zero => right.Type,
            "+" or "-" when r == TypeKind.Zero || l == r => left.Type,
            "*" when l == TypeKind.Zero => right.Type,
            "*" when r == TypeKind.Zero => left.Type,
            "*" when l == TypeKind.Number => right.Type,
            "*" when r == TypeKind.Number => left.Type,
            "/" when r is TypeKind.Number or TypeKind.Zero => left.Type,
            "/" when l == r => FormulaType.Number,
            "/" when l == TypeKind.Zero => FormulaType.Number,
            _ => null,
        };
        if (type is not { } result)
        {
            throw WrongType(node.Column, $"{left.Type} {node.Operator} {right.Type} has no meaning");
        }

        Op op = node.Operator switch
        {
            "+" => Op.AddN,
            "-" => Op.SubtractN,
            "*" => Op.MultiplyN,
            _ => Op.DivideN,
        };
        return new Operand(result, scope, _builder.Emit(op, SlotKind.Number, scope, At(left.Slot), At(right.Slot)));
    }
}
