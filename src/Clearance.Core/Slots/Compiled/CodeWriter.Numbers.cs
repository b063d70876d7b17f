using System.Linq.Expressions;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <content>Numbers.</content>
internal sealed partial class CodeWriter
{
    private const int SignBit = 63;

    private static Expression Times(Expression number, long factor) => factor switch
    {
        1 => number,
        -1 => Negate(number),
        _ => number is ConstantExpression { Value: long constant } ? Constant(unchecked(constant * factor)) : Expression.Multiply(number, Constant(factor)),
    };

    private static BinaryExpression IsBelow(Expression left, Expression right) => IsNegative(Subtract(left, right));

    // 1 or 0: numbers are short enough that a difference keeps its sign.
    private static BinaryExpression IsNegative(Expression number) => RightShift(Convert(number, typeof(ulong)), Constant(SignBit));

    // Codes may be as long as 64 bits are: their difference keeps no sign.
    private static ConditionalExpression IsDifferent(Expression left, Expression right) => Condition(Equal(left, right), Constant(0UL), Constant(1UL));

    private static BinaryExpression IsPositive(Expression number) => IsNegative(Negate(number));

    private static BinaryExpression IsNotZero(Expression number) => IsNegative(Or(number, Negate(number)));

    private void WriteAdd(ref readonly Step<long> step)
    {
        List<Expression> place = Place(step.Scope, [step.A, step.B]);
        Expression right = Times(NumberOf(step.B), step.Op == Op.AddN ? step.RightFactor : -step.RightFactor);
        PutNumber(place, step.Target, Add(Times(NumberOf(step.A), step.LeftFactor), right));
        PutUnknown(step.Target, step.A, step.B);
    }

    private void WriteMultiply(ref readonly Step<long> step)
    {
        List<Expression> place = Place(step.Scope, [step.A, step.B]);
        PutNumber(place, step.Target, Expression.Multiply(NumberOf(step.A), NumberOf(step.B)));
        PutUnknown(step.Target, step.A, step.B);
    }

    private void WriteExtreme(ref readonly Step<long> step)
    {
        List<Expression> place = Place(step.Scope, [step.A, step.B]);
        Expression left = Keep(place, Times(NumberOf(step.A), step.LeftFactor));
        Expression right = Times(NumberOf(step.B), step.RightFactor);
        Expression lead = Keep(place, Subtract(left, right));
        Expression below = And(lead, RightShift(lead, Constant(SignBit)));
        PutNumber(place, step.Target, step.Op == Op.MinN ? Add(Subtract(left, lead), below) : Subtract(left, below));
        PutUnknown(step.Target, step.A, step.B);
    }

    private void WriteRound(ref readonly Step<long> step)
    {
        List<Expression> place = PlaceOfRounded(in step);
        PutNumber(place, step.Target, Rounded(place, in step, (RoundingMode)step.Data));
        PutUnknown(step.Target, step.A, step.B);
    }

    // A quotient towards minus infinity, or the next one as the mode says, times the unit.
    private Expression Rounded(List<Expression> place, ref readonly Step<long> step, RoundingMode mode)
    {
        if (_scales.IsFraction(step.A))
        {
            return RoundedFraction(place, in step, mode);
        }

        Expression dividend = Keep(place, Times(NumberOf(step.A), step.LeftFactor));
        if (step.Right == 1)
        {
            return Times(dividend, step.Left);
        }

        Expression divisor = Constant(step.Right);
        Expression towardsZero = Keep(place, Divide(dividend, divisor));
        Expression left = Keep(place, Subtract(dividend, Expression.Multiply(towardsZero, divisor)));
        Expression below = Keep(place, RightShift(left, Constant(SignBit)));
        Expression quotient = Keep(place, Add(towardsZero, below));
        Expression rest = Keep(place, Add(left, And(divisor, below)));
        Expression half = Subtract(rest, Subtract(divisor, rest));
        Expression? up = mode switch
        {
            RoundingMode.Down => null,
            RoundingMode.Up => IsPositive(rest),
            RoundingMode.HalfUp => IsPositive(Add(half, Convert(IsPositive(dividend), typeof(long)))),
            _ => IsPositive(Add(half, And(quotient, Constant(1L)))),
        };
        return Times(up is null ? quotient : Add(quotient, Convert(up, typeof(long))), step.Left);
    }

    private void WriteSelect(ref readonly Step<long> step)
    {
        (Expression isTrue, Expression isFalse) = TruthOf(step.A);
        List<Expression> place = Place(step.Scope, [step.B, step.C], isTrue, isFalse);
        Expression then = Keep(place, Times(NumberOf(step.B), step.LeftFactor));
        Expression otherwise = Times(NumberOf(step.C), step.RightFactor);
        PutNumber(place, step.Target, ExclusiveOr(then, And(ExclusiveOr(then, otherwise), MaskOf(place, isFalse))));
        PutUnknownOfChoice(in step);
    }

    private void WriteSum(ref readonly Step<long> step)
    {
        Expression unknown = UnknownOf(step.A);
        if (step.Op == Op.Total && _program.Numbers[step.A].Scope.IsParcel)
        {
            WriteCopy(in step);
            return;
        }

        Expression sum = SumOf(step.A);
        if (!_scales.IsSumFitting(step.A))
        {
            Leave(_finally, Convert(RightShift(SizeOf(sum), Constant(_scales.Columns[step.Target].Bits)), typeof(ulong)));
        }

        PutNumber(_finally, step.Target, sum);
        PutUnknownOfAny(step.Target, unknown);
    }

    // As long as the number, and not below 0.
    private static BinaryExpression SizeOf(Expression number) => ExclusiveOr(number, RightShift(number, Constant(SignBit)));

    // It is whole only after the loop.
    private ParameterExpression SumOf(int slot)
    {
        List<Expression> place = Place(Scope.Item, [slot]);
        ParameterExpression sum = Keep(_once, Constant(0L));
        place.Add(AddAssign(sum, NumberOf(slot)));
        _late.Add(sum);
        if (_isLong)
        {
            _last.Add(sum);
        }

        if (!_scales.IsSumFitting(slot))
        {
            ParameterExpression sizes = Keep(_once, Constant(0L));
            place.Add(OrAssign(sizes, SizeOf(NumberOf(slot))));
            Leave(_finally, Convert(RightShift(sizes, Constant(Int64Ops.MostBits - _scales.Power)), typeof(ulong)));
        }

        return sum;
    }

    private void WriteCopy(ref readonly Step<long> step)
    {
        Expression unknown = UnknownOf(step.A);
        PutNumber(Place(Scope.Parcel, [step.A]), step.Target, NumberOf(step.A));
        PutUnknown(step.Target, unknown, unknown);
    }

    private void WriteFurthest(ref readonly Step<long> step)
    {
        if (_program.Numbers[step.A].Scope.IsParcel)
        {
            WriteCopy(in step);
            return;
        }

        if (_elements.ContainsKey(step.A))
        {
            EndLoop();
        }

        Expression unknown = UnknownOf(step.A);
        ParameterExpression furthest = Keep(_once, ArrayAccess(_numbers, Constant(step.A << _shift)));
        Expression lead = Keep(_body, Subtract(NumberOf(step.A), furthest));
        Expression isBelow = RightShift(lead, Constant(SignBit));
        _body.Add(AddAssign(furthest, And(lead, step.Op == Op.LeastN ? isBelow : Not(isBelow))));
        PutNumber(_finally, step.Target, furthest);
        PutUnknownOfAny(step.Target, unknown);
    }

    // Unknown where that of any item is.
    private void PutUnknownOfAny(int slot, Expression unknown)
    {
        Expression any = AnyOf(unknown, unknown);
        PutUnknown(slot, any, any);
    }

    private void PutUnknown(int slot, int left, int right)
    {
        (Expression a, Expression b) = (UnknownOf(left), UnknownOf(right));
        PutUnknown(slot, a == s_none || a == b ? b : b == s_none ? a : Or(a, b), a, b);
    }
}
