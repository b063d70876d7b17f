using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots.Compiled;

/// <content>The scale of a result from those of its operands, as machines find it.</content>
internal sealed partial class FixedScales
{
    // What is added to sums, and they to others, makes them longer.
    private const int BitsOfMore = 2;

    private static Column<long> Aligned(ref Step<long> step, Column<long> left, Column<long> right, int carry)
    {
        if (left.Denominator == 0 || right.Denominator == 0)
        {
            return default;
        }

        long common = Int64Ops.Gcd(left.Denominator, right.Denominator);
        (step.LeftFactor, step.RightFactor) = (right.Denominator / common, left.Denominator / common);
        return Fitting(left.Denominator, step.LeftFactor, Math.Max(left.Bits + Int64Ops.FactorBits(step.LeftFactor), right.Bits + Int64Ops.FactorBits(step.RightFactor)) + carry);
    }

    private static Column<long> Product(Column<long> left, Column<long> right) => left.Denominator == 0 || right.Denominator == 0 ? default : Fitting(left.Denominator, right.Denominator, left.Bits + right.Bits);

    // A product of denominators, if it fits and numbers of so many bits do.
    private static Column<long> Fitting(long left, long right, int bits)
    {
        bool overflow = bits > Int64Ops.MostBits;
        long denominator = Int64Ops.Multiply(left, right, ref overflow);
        return overflow ? default : new Column<long> { Denominator = denominator, Bits = bits };
    }

    private Column<long> Cells(ref Step<long> step, TableData cells)
    {
        var scale = new Column<long> { Denominator = cells.IsSmall ? cells.SmallDenominator : 0, Bits = cells.Bits };
        return Aligned(ref step, scale, step.C < 0 ? scale : _columns[step.C], 0);
    }

    // Sums of numbers that seldom are as long as they may be are no longer than sums were before: the code checks it.
    private Column<long> Summed(ref Step<long> step, Column<long> before)
    {
        Column<long> each = _columns[step.A];
        if (_program.Numbers[step.A].Scope.IsGroup || each.Denominator == 0)
        {
            return default;
        }

        if (IsSumFitting(step.A))
        {
            return each with { Bits = each.Bits + Power };
        }

        return before.Denominator == 0 || each.Denominator % before.Denominator != 0 ? default
            : each with { Bits = Math.Min(before.Bits + Int64Ops.FactorBits(each.Denominator / before.Denominator), Int64Ops.MostBits - BitsOfMore) };
    }

    // The unit and what is divided by take the places of the denominators that are known.
    private (FixedOp Op, Column<long> Scale) Rounded(ref Step<long> step, FixedOp op, BigRational? to, int mostBits)
    {
        if (to is not { Sign: > 0 } unit || unit.Numerator > long.MaxValue || unit.Denominator > long.MaxValue)
        {
            return default;
        }

        Column<long> from = _columns[step.A];
        var scale = new Column<long> { Denominator = (long)unit.Denominator, Bits = mostBits };
        if (from.Denominator == 0)
        {
            return RoundedFraction(ref step, op, unit, scale);
        }

        bool overflow = false;
        step.Left = (long)unit.Numerator;
        Column<long> dividend = Aligned(ref step, from, new Column<long> { Denominator = scale.Denominator }, 0);
        step.Right = Int64Ops.Multiply(step.RightFactor, step.Left, ref overflow);

        // The divisor is no less than half the power of two that it does not exceed; rounding may add one unit.
        scale.Bits = Math.Max(dividend.Bits + 1 - Int64Ops.Bits(step.Right), 0) + 1 + Int64Ops.Bits(step.Left);
        return (op, overflow || dividend.Denominator == 0 || scale.Bits > Int64Ops.MostBits ? default : scale);
    }
}
