using System.Linq.Expressions;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <content>Numbers.</content>
internal sealed partial class CodeWriter
{
    private const int SignBit = 63;

    // All bits of each of four elements that is an item.
    private Expression? _itemsOfLanes;

    // The numbers of a slot times a factor.
    private Expression Times(Place place, int slot, long factor)
    {
        if (place.Reach == Reach.Lanes && ConstantOf(slot) is { } constant)
        {
            return ConstantIn(place, unchecked((long)constant.Value! * factor));
        }

        return Times(place, NumberOf(place, slot), _scales.Columns[slot].Bits, factor);
    }

    // Numbers of so many bits times a factor.
    private static Expression Times(Place place, Expression number, int bits, long factor) =>
        place.Reach != Reach.Lanes || factor is 1 or -1 ? Times(number, factor)
        : Call(bits <= Lanes.ShortBits && Math.Abs(factor) <= int.MaxValue ? CodeMembers.TimesShort : CodeMembers.Times, number, ConstantIn(place, factor));

    private static Expression Times(Expression number, long factor) => factor switch
    {
        1 => number,
        -1 => Negate(number),
        _ => number is ConstantExpression { Value: long constant } ? Constant(unchecked(constant * factor)) : Expression.Multiply(number, Constant(factor)),
    };

    // Flags: 1 or 0 of one number, all bits of four; numbers are short enough that a difference keeps its sign.
    private static Expression IsBelow(Place place, Expression left, Expression right) =>
        place.Reach == Reach.Lanes ? Call(CodeMembers.AreBelow, left, right) : IsNegative(Subtract(left, right));

    private static Expression AreDifferent(Place place, Expression left, Expression right) =>
        place.Reach == Reach.Lanes ? Not(Call(CodeMembers.AreSame, left, right)) : IsNotZero(ExclusiveOr(left, right));

    private static Expression AreEqual(Place place, Expression numbers, long value) =>
        place.Reach == Reach.Lanes ? Call(CodeMembers.AreSame, numbers, ConstantIn(place, value)) : Condition(Equal(numbers, Constant(value)), Constant(1UL), Constant(0UL));

    // Cells that are no value: their difference would lose its sign.
    private static Expression AreLacking(Place place, Expression cells) =>
        place.Reach == Reach.Lanes ? Call(CodeMembers.AreBelow, cells, ConstantIn(place, TableData.LeastValue))
        : Condition(LessThan(cells, Constant(TableData.LeastValue)), Constant(1UL), Constant(0UL));

    // All bits of a number whose flag is set.
    private static Expression FlagMask(Place place, Expression flag) => place.Reach == Reach.Lanes ? flag : Negate(Convert(flag, typeof(long)));

    // All bits of a number below 0.
    private static Expression SignOf(Place place, Expression number) =>
        place.Reach == Reach.Lanes ? Call(CodeMembers.AreBelow, number, ConstantIn(place, 0)) : RightShift(number, Constant(SignBit));

    private static BinaryExpression IsNegative(Expression number) => RightShift(Convert(number, typeof(ulong)), Constant(SignBit));

    private static BinaryExpression IsPositive(Expression number) => IsNegative(Negate(number));

    private static BinaryExpression IsNotZero(Expression number) => IsNegative(Or(number, Negate(number)));

    private void WriteAdd(ref readonly Step<long> step)
    {
        Place place = PlaceOf(step.Scope, [step.A, step.B]);
        Expression right = Times(place, step.B, step.RightFactor);
        Expression left = Times(place, step.A, step.LeftFactor);
        PutNumber(place, step.Target, step.Op == Op.AddN ? Add(left, right) : Subtract(left, right));
        PutUnknown(step.Target, step.A, step.B);
    }

    private void WriteMultiply(ref readonly Step<long> step)
    {
        Place place = PlaceOf(step.Scope, [step.A, step.B]);
        (Expression left, Expression right) = (NumberOf(place, step.A), NumberOf(place, step.B));
        bool isShort = Math.Max(_scales.Columns[step.A].Bits, _scales.Columns[step.B].Bits) <= Lanes.ShortBits;
        PutNumber(place, step.Target, place.Reach != Reach.Lanes ? Expression.Multiply(left, right) : Call(isShort ? CodeMembers.TimesShort : CodeMembers.Times, left, right));
        PutUnknown(step.Target, step.A, step.B);
    }

    private void WriteExtreme(ref readonly Step<long> step)
    {
        Place place = PlaceOf(step.Scope, [step.A, step.B]);
        Expression left = Keep(place, Times(place, step.A, step.LeftFactor));
        Expression right = Times(place, step.B, step.RightFactor);
        Expression lead = Keep(place, Subtract(left, right));
        Expression below = And(lead, SignOf(place, lead));
        PutNumber(place, step.Target, step.Op == Op.MinN ? Add(Subtract(left, lead), below) : Subtract(left, below));
        PutUnknown(step.Target, step.A, step.B);
    }

    private void WriteRound(ref readonly Step<long> step)
    {
        Place place = PlaceOfRounded(in step);
        PutNumber(place, step.Target, Rounded(place, in step, (RoundingMode)step.Data));
        PutUnknown(step.Target, step.A, step.B);
    }

    // A quotient towards minus infinity, or the next one as the mode says, times the unit.
    private Expression Rounded(Place place, ref readonly Step<long> step, RoundingMode mode)
    {
        if (_scales.IsFraction(step.A))
        {
            return RoundedFraction(place, in step, mode);
        }

        Expression dividend = Keep(place, Times(place, step.A, step.LeftFactor));
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
        Expression pair = PairOf(step.A);
        Place place = PlaceOf(step.Scope, [step.B, step.C], pair);
        Expression then = Times(place, step.B, step.LeftFactor);
        Expression otherwise = Keep(place, Times(place, step.C, step.RightFactor));
        PutNumber(place, step.Target, Either(place, MaybeOf(pair), then, otherwise));
        PutUnknownOfChoice(in step);
    }

    // One number where a word has the bit of the element, and the other where it has not.
    private BinaryExpression Either(Place place, Expression word, Expression number, Expression other) => ExclusiveOr(other, And(ExclusiveOr(other, number), MaskOf(place, word)));

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
            Leave(Summed.Code, Convert(RightShift(Keep(Summed, SizeOf(Summed, sum)), Constant(_scales.Columns[step.Target].Bits)), typeof(ulong)));
        }

        PutNumber(Summed, step.Target, sum);
        PutUnknownOfAny(step.Target, unknown);
    }

    // As long as the number, and not below 0.
    private static BinaryExpression SizeOf(Place place, Expression number) => ExclusiveOr(number, SignOf(place, number));

    // Where what is of all items goes once it is known: at once where there is no loop.
    private Place Summed => new(_isStraight ? _before : _finally, Reach.Parcel);

    private Expression SumOf(int slot)
    {
        Place place = PlaceOf(Scope.Item, [slot]);
        if (_isOfOne)
        {
            return NumberOf(place, slot);
        }

        Expression number = Keep(place, And(NumberOf(place, slot), ItemsOfLanes(place)));
        Expression sum = Keep(Summed, Call(CodeMembers.Sum, Accumulated(place, number, Add)));
        if (!_scales.IsSumFitting(slot))
        {
            Expression sizes = Call(CodeMembers.Join, Accumulated(place, SizeOf(place, number), Or));
            Leave(Summed.Code, Convert(RightShift(sizes, Constant(Int64Ops.MostBits - _scales.Power)), typeof(ulong)));
        }

        return sum;
    }

    // What four items after the other come to, from nothing on.
    private Expression Accumulated(Place place, Expression numbers, Func<Expression, Expression, Expression> join)
    {
        if (_isStraight)
        {
            return numbers;
        }

        ParameterExpression all = Keep(_once, ConstantIn(place, 0));
        place.Code.Add(Assign(all, join(all, numbers)));
        return all;
    }

    private Expression ItemsOfLanes(Place place) => _itemsOfLanes ??= Keep(place, MaskOf(place, _mask));

    private void WriteCopy(ref readonly Step<long> step)
    {
        Expression unknown = UnknownOf(step.A);
        Place place = PlaceOf(Scope.Parcel, [step.A]);
        PutNumber(place, step.Target, NumberOf(place, step.A));
        PutUnknown(step.Target, unknown, unknown);
    }

    private void WriteFurthest(ref readonly Step<long> step)
    {
        if (IsOfParcel(_program.Numbers[step.A].Scope))
        {
            WriteCopy(in step);
            return;
        }

        Expression unknown = UnknownOf(step.A);
        Place place = PlaceOf(Scope.Item, [step.A]);
        Expression number = NumberOf(place, step.A);

        // Where there are no items stands the first one, which is there in any case.
        Expression first = Keep(place, Call(CodeMembers.All, Call(CodeMembers.ReadNumber, _numbers, At(step.A))));
        Expression numbers = Keep(place, ExclusiveOr(first, And(ExclusiveOr(first, number), ItemsOfLanes(place))));
        bool isLeast = step.Op == Op.LeastN;
        if (!_isStraight)
        {
            ParameterExpression furthest = Keep(_once, ConstantIn(place, isLeast ? long.MaxValue : long.MinValue));
            Expression isFurther = isLeast ? Call(CodeMembers.AreBelow, numbers, furthest) : Call(CodeMembers.AreBelow, furthest, numbers);
            place.Code.Add(Assign(furthest, ExclusiveOr(furthest, And(ExclusiveOr(furthest, numbers), isFurther))));
            numbers = furthest;
        }

        PutNumber(Summed, step.Target, Call(isLeast ? CodeMembers.Least : CodeMembers.Greatest, numbers));
        PutUnknownOfAny(step.Target, unknown);
    }

    // Unknown where that of any item is.
    private void PutUnknownOfAny(int slot, Expression unknown)
    {
        Expression any = AnyOf(unknown);
        PutUnknown(slot, any, any);
    }

    private void PutUnknown(int slot, int left, int right)
    {
        (Expression a, Expression b) = (UnknownOf(left), UnknownOf(right));
        PutUnknown(slot, Joined(a, b), a, b);
    }

    private static Expression Joined(Expression word, Expression other) => word == s_none || word == other ? other : other == s_none ? word : Or(word, other);
}
