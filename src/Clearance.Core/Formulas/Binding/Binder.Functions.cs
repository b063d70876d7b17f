using Clearance.Formulas.Programs;
using Clearance.Formulas.Syntax;
using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Formulas.Binding;

/// <content>Functions.</content>
internal sealed partial class Binder
{
    private static readonly string[] s_functions =
        ["min", "max", "sum", "any", "all", "round", "floor", "total", "assessed", "share", "fit", "used", "has", "tariffDuty"];

    private Operand BindCall(CallNode call, FormulaContext context)
    {
        if (Array.IndexOf(s_functions, call.Function) < 0)
        {
            throw new FormulaException(FormulaErrors.UnknownFunction, call.Column, $"there is no function '{Shown.Text(call.Function)}'.{NearestWords.Ask(call.Function, s_functions)} There are {string.Join(", ", s_functions)}.");
        }

        (int least, int most) = call.Function switch
        {
            "min" or "max" => (1, int.MaxValue),
            "round" or "floor" or "fit" => (2, 2),
            "share" => (1, 2),
            _ => (1, 1),
        };
        if (call.Arguments.Count < least || call.Arguments.Count > most)
        {
            string count = least == most ? $"{least} argument{(least == 1 ? string.Empty : "s")}" : $"{least} or {most} arguments";
            throw new FormulaException(FormulaErrors.WrongArguments, call.Column, $"'{call.Function}' takes {count}, here are {call.Arguments.Count}");
        }

        return call.Function switch
        {
            "min" or "max" when call.Arguments.Count > 1 => BindExtreme(call, context),
            "sum" or "any" or "all" or "min" or "max" => BindAggregate(call, context),
            "round" or "floor" => BindRounding(call, context),
            "total" => BindTotal(call),
            "assessed" => BindAssessed(call, context),
            "share" => BindShare(call),
            "fit" => BindFit(call),
            "used" => _scope.Used(Literal(call), call.Arguments[0].Column),
            "has" => BindHas(call),
            _ => BindTariffDuty(call, context),
        };
    }

    private Operand BindExtreme(CallNode call, FormulaContext context)
    {
        Op op = call.Function is "min" ? Op.MinN : Op.MaxN;
        Operand result = Numeric(call.Arguments[0], context, call.Function);
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            Operand next = Numeric(call.Arguments[i], context, call.Function);
            FormulaType type = result.Type.Kind == TypeKind.Zero ? next.Type : result.Type;
            if (!result.Type.Fits(type) || !next.Type.Fits(type))
            {
                throw WrongType(call.Arguments[i].Start, $"'{call.Function}' compares {result.Type} with {next.Type}");
            }

            Scope scope = Join(result.Scope, next.Scope, call.Column);
            result = new Operand(type, scope, _builder.Emit(op, SlotKind.Number, scope, At(result.Slot), At(next.Slot)));
        }

        return result;
    }

    private Operand BindAggregate(CallNode call, FormulaContext context)
    {
        bool isLogic = call.Function is "any" or "all";
        Operand each = Bind(call.Arguments[0], FormulaContext.Plain);
        if (isLogic ? each.Type.Kind != TypeKind.Boolean : !each.Type.IsNumeric)
        {
            throw WrongType(call.Arguments[0].Start, $"'{call.Function}' wants {(isLogic ? "a boolean" : "a number or money")}, this is {each.Type}");
        }

        if (each.Scope.IsGroup)
        {
            throw new FormulaException(FormulaErrors.WrongScope, call.Arguments[0].Start, $"'{call.Function}' runs over items, this is one result a group: use share or total");
        }

        if (each.Scope.IsItem)
        {
            RefuseParcelCharges(call.Arguments[0], FormulaContext.Plain);
        }

        Op op = call.Function switch
        {
            "sum" => Op.SumN,
            "any" => Op.AnyB,
            "all" => Op.AllB,
            "min" => Op.LeastN,
            _ => Op.GreatestN,
        };
        return new Operand(each.Type, context.Group, _builder.Emit(op, isLogic ? SlotKind.Boolean : SlotKind.Number, context.Group, At(each.Slot)));
    }

    private Operand BindRounding(CallNode call, FormulaContext context)
    {
        Operand value = Numeric(call.Arguments[0], context, call.Function);
        Operand unit = Numeric(call.Arguments[1], context, call.Function);
        if (unit.Type.Kind != TypeKind.Number && !unit.Type.Fits(value.Type))
        {
            throw WrongType(call.Arguments[1].Start, $"{value.Type} cannot be rounded to a unit that is {unit.Type}");
        }

        if (_builder.TryGetNumber(unit.Slot, out BigRational constant) && constant.Sign <= 0)
        {
            throw new FormulaException(FormulaErrors.BadUnit, call.Arguments[1].Start, "the unit of a rounding must be above 0");
        }

        Scope scope = Join(value.Scope, unit.Scope, call.Column);
        RoundingMode mode = call.Function is "round" ? RoundingMode.HalfUp : RoundingMode.Down;
        return value with { Scope = scope, Slot = _builder.Emit(Op.RoundN, SlotKind.Number, scope, At(value.Slot), At(unit.Slot), -1, (int)mode) };
    }

    private Operand BindTotal(CallNode call)
    {
        bool isAssessed = call.Arguments[0] is CallNode { Function: "assessed", Arguments.Count: 1 };
        Node named = isAssessed ? ((CallNode)call.Arguments[0]).Arguments[0] : call.Arguments[0];
        string charge = ChargeName(named, call.Function, out _, out bool inForce);
        if (!inForce)
        {
            return Nothing();
        }

        Operand each = isAssessed ? _scope.Assessed(charge, named.Column) : _scope.Due(charge, named.Column);
        return new Operand(FormulaType.Money, Scope.Parcel, _builder.Emit(Op.Total, SlotKind.Number, Scope.Parcel, At(each.Slot)));
    }

    private Operand BindAssessed(CallNode call, FormulaContext context)
    {
        string charge = ChargeName(call.Arguments[0], call.Function, out Scope scope, out bool inForce);
        if (!inForce)
        {
            return Nothing();
        }

        return scope.IsGroup && scope != context.Group
            ? throw new FormulaException(FormulaErrors.WrongScope, call.Column, $"'{charge}' is a charge per group: use total(assessed({charge}))")
            : _scope.Assessed(charge, call.Arguments[0].Column);
    }

    private Operand BindShare(CallNode call)
    {
        Operand whole;
        if (call.Arguments[0] is NameNode name && _scope.TryCharge(name.Name, out _, out bool inForce))
        {
            if (!inForce)
            {
                return Nothing();
            }

            whole = _scope.Due(name.Name, name.Column);
        }
        else
        {
            whole = Numeric(call.Arguments[0], FormulaContext.Plain, call.Function);
        }

        if (whole.Scope.IsItem)
        {
            throw new FormulaException(FormulaErrors.WrongScope, call.Arguments[0].Start, "'share' divides what belongs to the parcel or a group; this is each item's own already");
        }

        (Slot value, Slot quantity) = _scope.Weights();
        if (call.Arguments.Count == 1)
        {
            return new Operand(whole.Type, Scope.Item, _builder.Emit(Op.ShareN, SlotKind.Number, Scope.Item, At(whole.Slot), At(value), At(quantity)));
        }

        Operand unit = Numeric(call.Arguments[1], FormulaContext.Plain, call.Function);
        if (!_builder.TryGetNumber(unit.Slot, out BigRational constant) || constant.Sign <= 0)
        {
            throw new FormulaException(FormulaErrors.BadUnit, call.Arguments[1].Start, "the unit of a share must be a number above 0 that does not depend on the parcel");
        }

        Slot rounded = _builder.Emit(Op.RoundN, SlotKind.Number, whole.Scope, At(whole.Slot), At(unit.Slot), -1, (int)RoundingMode.HalfUp);
        return new Operand(whole.Type, Scope.Item, _builder.Emit(Op.ShareUnitsN, SlotKind.Number, Scope.Item, At(rounded), At(value), At(quantity), At(unit.Slot)));
    }

    private Operand BindFit(CallNode call)
    {
        Operand price = Numeric(call.Arguments[0], FormulaContext.Plain, call.Function);
        Operand limit = Numeric(call.Arguments[1], FormulaContext.Plain, call.Function);
        if (!limit.Scope.IsParcel || price.Scope.IsGroup)
        {
            throw new FormulaException(FormulaErrors.WrongScope, call.Column, "'fit' takes the price of one unit and one limit for the parcel");
        }

        if (!(price.Type.Fits(limit.Type) || limit.Type.Fits(price.Type)))
        {
            throw WrongType(call.Arguments[1].Start, $"'fit' compares {price.Type} with {limit.Type}");
        }

        return new Operand(FormulaType.Number, Scope.Item, _builder.Emit(Op.FitN, SlotKind.Number, Scope.Item, At(price.Slot), At(limit.Slot), At(_scope.Weights().Quantity)));
    }

    private Operand BindHas(CallNode call)
    {
        if (call.Arguments[0] is not NameNode name || !_scope.TryColumn(name.Name, name.Column, out TableColumn found))
        {
            string near = call.Arguments[0] is NameNode other ? NearestWords.Ask(other.Name, _scope.Names.Where(static n => n.Contains('.', StringComparison.Ordinal))) : string.Empty;
            throw new FormulaException(FormulaErrors.WrongArguments, call.Arguments[0].Start, $"'has' takes the name of a table column, such as tariff.rate.{near}");
        }

        return new Operand(FormulaType.Boolean, found.Scope, _builder.Emit(Op.HasColumn, SlotKind.Boolean, found.Scope, At(found.Row), found.Column));
    }

    private Operand BindTariffDuty(CallNode call, FormulaContext context)
    {
        Operand customsBase = Numeric(call.Arguments[0], context, call.Function);
        if (customsBase.Type.Kind == TypeKind.Number)
        {
            throw WrongType(call.Arguments[0].Start, "'tariffDuty' wants money, this is a number");
        }

        Scope scope = context.Group.IsGroup ? context.Group : Scope.Item;
        _ = Join(customsBase.Scope, scope, call.Column);
        return _scope.TariffDuty(customsBase, scope, call.Column);
    }

    private Operand Nothing() => new(FormulaType.Money, Scope.Parcel, _builder.Number(BigRational.Zero));

    private string ChargeName(Node node, string function, out Scope scope, out bool inForce)
    {
        scope = default;
        inForce = false;
        if (node is NameNode name && _scope.TryCharge(name.Name, out scope, out inForce))
        {
            return name.Name;
        }

        string near = node is NameNode other ? NearestWords.Ask(other.Name, _scope.Charges) : string.Empty;
        throw new FormulaException(FormulaErrors.WrongArguments, node.Start, $"'{function}' takes the name of a charge.{near}");
    }

    private static string Literal(CallNode call) => call.Arguments[0] is CodeNode code
        ? code.Code
        : throw new FormulaException(FormulaErrors.WrongArguments, call.Arguments[0].Start, $"'{call.Function}' takes a quoted name, such as used('gifts.day')");
}
