using System.Runtime.CompilerServices;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Syntax;
using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Formulas.Binding;

/// <summary>Checks types and scopes of one formula and compiles it into the program of its scope's builder.</summary>
internal sealed partial class Binder
{
    private const long MostBits = 4_096;

    private readonly IFormulaScope _scope;
    private readonly ProgramBuilder _builder;

    public Binder(IFormulaScope scope)
    {
        _scope = scope;
        _builder = scope.Builder;
    }

    /// <summary>Compiles a formula that must give <paramref name="wanted"/> once for each element of a scope not wider than <paramref name="widest"/>.</summary>
    /// <exception cref="FormulaException">The formula is wrong; <see cref="Faults"/> finds all that is.</exception>
    /// <exception cref="ReportedException">Something that the formula reads is wrong.</exception>
    public Operand Bind(Node formula, FormulaType? wanted, Scope? widest, FormulaContext context)
    {
        Operand result = Bind(formula, context);
        if (wanted is { } type && !result.Type.Fits(type))
        {
            throw WrongType(formula.Start, $"the formula is {result.Type}, it must be {type}");
        }

        if (widest is { } limit && !result.Scope.IsParcel && result.Scope != limit)
        {
            Node narrow = Narrowest(formula, limit, context);
            string what = narrow is NameNode name ? $"'{name.Name}' is looked at for one item" : "this is one result an item";
            throw new FormulaException(FormulaErrors.WrongScope, narrow.Start, $"{what}, but the formula has one result a {(limit.IsGroup ? "group" : "parcel")}: use sum, min, max, any, all or total");
        }

        if (!result.Scope.IsParcel || context.IsPerItem || context.Group.IsGroup)
        {
            RefuseParcelCharges(formula, context);
        }

        return result.IsOpenLiteral ? Close(result, new WordVocabulary(_scope.Words, [result.Literal!]), formula.Column) : result;
    }

    private static FormulaException WrongType(int column, string message) => new(FormulaErrors.WrongType, column, message);

    private static Scope Join(Scope left, Scope right, int column) =>
        left == right || right.IsParcel ? left
        : left.IsParcel ? right
        : throw new FormulaException(FormulaErrors.WrongScope, column, "one part looks at one item, another at a group: use sum, min, max, any, all or share");

    private static int At(Slot slot) => slot.Index;

    private Operand Bind(Node node, FormulaContext context)
    {
        // Formulas read one another, so the stack may grow beyond what the depth of a single one takes.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new FormulaException(FormulaErrors.TooLarge, node.Column, "the formula, with all that it reads, is nested too deeply: name parts of it as values, and read them in order");
        }

        return node switch
        {
            NumberNode number => BindNumber(number),
            MoneyNode money => BindMoney(money),
            CodeNode code => new Operand(FormulaType.Code(null), Scope.Parcel, default, code.Code),
            NameNode name => BindName(name, context),
            CallNode call => BindCall(call, context),
            NotNode not => BindNot(not, context),
            BinaryNode binary => BindBinary(binary, context),
            InNode membership => BindIn(membership, context),
            IfNode choice => BindIf(choice, context),
            _ => throw new InvalidOperationException(node.GetType().Name),
        };
    }

    // Chains lean to the left and may be as long as the formula, so they are walked, not recursed into.
    private Operand BindBinary(BinaryNode node, FormulaContext context)
    {
        var chain = new Stack<BinaryNode>();
        Node first = node;
        while (first is BinaryNode binary)
        {
            chain.Push(binary);
            first = binary.Left;
        }

        Operand left = Bind(first, context);
        while (chain.TryPop(out BinaryNode? next))
        {
            left = next.IsLogic ? BindLogic(next, left, context) : next.IsArithmetic ? BindArithmetic(next, left, context) : BindComparison(next, left, context);
        }

        return left;
    }

    private Operand BindNumber(NumberNode number)
    {
        RefuseLong(number.Value, BigRational.Zero, number.Column);
        return new Operand(number.Value == BigRational.Zero ? FormulaType.Zero : FormulaType.Number, Scope.Parcel, _builder.Number(number.Value));
    }

    // Constants are computed here and now, so a rulebook that squares one again and again must be stopped.
    private static void RefuseLong(BigRational left, BigRational right, int column)
    {
        if (left.BitLength + right.BitLength > MostBits)
        {
            throw new FormulaException(FormulaErrors.TooLarge, column, "a number that does not depend on the parcel has more than 1,000 digits here: no law needs so many");
        }
    }

    private Operand BindMoney(MoneyNode money)
    {
        RefuseLong(money.Value, BigRational.Zero, money.Column);
        if (!Currency.TryParse(money.Currency, out Currency currency) || currency == default)
        {
            string near = NearestWords.Ask(money.Currency, Currency.All.Select(static c => c.Code));
            throw new FormulaException(FormulaErrors.UnknownCode, money.Column, $"'{money.Currency}' is no currency of ISO 4217.{near}");
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
        string minus = name.Contains('-', StringComparison.Ordinal) ? " A minus is written with spaces around it." : string.Empty;
        return new FormulaException(FormulaErrors.UnknownName, column, $"'{name}' is no fact, value, parameter, table column or charge in force here.{NearestWords.Ask(name, _scope.Names)}{minus}");
    }

    private Operand BindNot(NotNode not, FormulaContext context)
    {
        Operand operand = Boolean(not.Operand, context, "not");
        return operand with { Slot = _builder.Emit(Op.Not, SlotKind.Boolean, operand.Scope, At(operand.Slot)) };
    }

    private Operand BindLogic(BinaryNode logic, Operand left, FormulaContext context)
    {
        left = Boolean(left, logic.Left, logic.Operator);
        Operand right = Boolean(logic.Right, context, logic.Operator);
        Scope scope = Join(left.Scope, right.Scope, logic.Column);
        Op op = logic.Operator is "and" ? Op.And : Op.Or;
        return new Operand(FormulaType.Boolean, scope, _builder.Emit(op, SlotKind.Boolean, scope, At(left.Slot), At(right.Slot)));
    }

    private Operand Boolean(Node node, FormulaContext context, string user) => Boolean(Bind(node, context), node, user);

    private static Operand Boolean(Operand operand, Node node, string user) => operand.Type.Kind == TypeKind.Boolean
        ? operand
        : throw WrongType(node.Start, $"'{user}' wants a boolean, this is {operand.Type}");

    private Operand Numeric(Node node, FormulaContext context, string user) => Numeric(Bind(node, context), node, user);

    private static Operand Numeric(Operand operand, Node node, string user) => operand.Type.IsNumeric
        ? operand
        : throw WrongType(node.Start, $"'{user}' wants a number or money, this is {operand.Type}");

    private Operand BindArithmetic(BinaryNode node, Operand left, FormulaContext context)
    {
        left = Numeric(left, node.Left, node.Operator);
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

        if (_builder.TryGetNumber(left.Slot, out BigRational first) && _builder.TryGetNumber(right.Slot, out BigRational second))
        {
            RefuseLong(first, second, node.Column);
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
