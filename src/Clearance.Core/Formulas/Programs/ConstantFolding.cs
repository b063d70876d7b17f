namespace Clearance.Formulas.Programs;

/// <summary>Computes at compile time what does not depend on the parcel.</summary>
internal static class ConstantFolding
{
    public static bool TryFold(ProgramBuilder builder, Op op, int a, int b, int c, int data, out Slot slot)
    {
        slot = default;
        switch (op)
        {
            case Op.AddN or Op.SubtractN or Op.MultiplyN or Op.DivideN or Op.MinN or Op.MaxN or Op.RoundN:
                return TryFoldNumbers(builder, op, a, b, data, out slot);
            case Op.CompareN when builder.NumberValue(a) is { } left && builder.NumberValue(b) is { } right:
                slot = builder.Boolean(Compare((Comparison)data, left.CompareTo(right)));
                return true;
            case Op.Not when builder.BooleanValue(a) is { } operand:
                slot = builder.Boolean(!operand);
                return true;
            case Op.And or Op.Or when builder.BooleanValue(a) is { } first:
                slot = first == (op == Op.Or) ? builder.Boolean(first) : new Slot(SlotKind.Boolean, b);
                return true;
            case Op.And or Op.Or when builder.BooleanValue(b) is { } second:
                slot = second == (op == Op.Or) ? builder.Boolean(second) : new Slot(SlotKind.Boolean, a);
                return true;
            case Op.SelectN or Op.SelectB or Op.SelectC when builder.BooleanValue(a) is { } test:
                SlotKind kind = op == Op.SelectN ? SlotKind.Number : op == Op.SelectB ? SlotKind.Boolean : SlotKind.Code;
                slot = new Slot(kind, test ? b : c);
                return true;
            default:
                return false;
        }
    }

    public static bool Compare(Comparison comparison, int order) => comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        Comparison.Greater => order > 0,
        _ => order >= 0,
    };

    private static bool TryFoldNumbers(ProgramBuilder builder, Op op, int a, int b, int data, out Slot slot)
    {
        BigRational? left = builder.NumberValue(a);
        BigRational? right = builder.NumberValue(b);
        slot = default;
        if ((op is Op.MultiplyN or Op.DivideN && right == BigRational.One) || (op is Op.AddN or Op.SubtractN && right == BigRational.Zero))
        {
            slot = new Slot(SlotKind.Number, a);
            return true;
        }

        if (left is not { } x || right is not { } y || (op is Op.DivideN && y == BigRational.Zero) || (op is Op.RoundN && y.Sign <= 0))
        {
            return false;
        }

        slot = builder.Number(op switch
        {
            Op.AddN => x + y,
            Op.SubtractN => x - y,
            Op.MultiplyN => x * y,
            Op.DivideN => x / y,
            Op.MinN => x.CompareTo(y) <= 0 ? x : y,
            Op.MaxN => x.CompareTo(y) >= 0 ? x : y,
            _ => x.Round(y, (RoundingMode)data),
        });
        return true;
    }
}
