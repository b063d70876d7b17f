using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots.Compiled;

/// <content>Numbers over divisors that come with the parcel.</content>
internal sealed partial class FixedScales
{
    private readonly FixedFraction[] _fractions;

    // Slots that an instruction reads which machines run.
    private readonly HashSet<int> _readWhole = [];
    private bool _areAllWhole;

    /// <summary>Whether compiled code does not fill a slot.</summary>
    public bool IsFraction(int slot) => _fractions[slot].IsKnown;

    /// <summary>A slot as a fraction, one of a fixed scale too.</summary>
    public FixedFraction FractionOf(int slot) =>
        _columns[slot] is { Denominator: > 0 } scale ? new FixedFraction(scale.Denominator, scale.Bits, -1, false, 0, 0) : _fractions[slot];

    private FixedFraction FractionOf(Instruction instruction, ref Step<long> step) => instruction.Op switch
    {
        _ when instruction.Scope.IsGroup || _areAllWhole || _readWhole.Contains(instruction.Target) => default,
        Op.AddN or Op.SubtractN => Aligned(ref step, FractionOf(instruction.A), FractionOf(instruction.B), 1),
        Op.SelectN => Aligned(ref step, FractionOf(instruction.B), FractionOf(instruction.C), 0),
        Op.MultiplyN => Product(FractionOf(instruction.A), FractionOf(instruction.B)),
        Op.DivideN => Quotient(ref step),
        Op.ShareN => Shared(ref step),
        _ => default,
    };

    private static FixedFraction Aligned(ref Step<long> step, FixedFraction left, FixedFraction right, int carry)
    {
        if (!left.IsKnown || !right.IsKnown || !IsOneDivisor(left, right))
        {
            return default;
        }

        FixedFraction over = left.Divisor < 0 ? right : left;
        long common = Int64Ops.Gcd(left.Denominator, right.Denominator);
        (step.LeftFactor, step.RightFactor) = (right.Denominator / common, left.Denominator / common);
        int bits = Math.Max(BitsOver(left) + Int64Ops.FactorBits(step.LeftFactor), BitsOver(right) + Int64Ops.FactorBits(step.RightFactor)) + carry;
        return Fitting(left.Denominator, step.LeftFactor, over with { Bits = bits, Steps = left.Steps + right.Steps + 1 });

        int BitsOver(FixedFraction one) => one.Bits + (one.Divisor < 0 ? over.DivisorBits : 0);
    }

    private static FixedFraction Product(FixedFraction left, FixedFraction right) => !left.IsKnown || !right.IsKnown || (left.Divisor >= 0 && right.Divisor >= 0)
        ? default
        : Fitting(left.Denominator, right.Denominator, (left.Divisor < 0 ? right : left) with { Bits = left.Bits + right.Bits, Steps = left.Steps + right.Steps + 1 });

    private static bool IsOneDivisor(FixedFraction left, FixedFraction right) =>
        left.Divisor < 0 || right.Divisor < 0 || (left.Divisor == right.Divisor && left.IsOfTotal == right.IsOfTotal);

    private static FixedFraction Fitting(long left, long right, FixedFraction fraction)
    {
        bool overflow = fraction.Bits > Int128Ops.MostBits || fraction.Steps > FixedFraction.MostSteps;
        long denominator = Int64Ops.Multiply(left, right, ref overflow);
        return overflow ? default : fraction with { Denominator = denominator };
    }

    private FixedFraction Quotient(ref Step<long> step)
    {
        (FixedFraction dividend, Column<long> divisor) = (FractionOf(step.A), _columns[step.B]);
        if (!dividend.IsKnown || dividend.Divisor >= 0 || divisor.Denominator == 0)
        {
            return default;
        }

        long common = Int64Ops.Gcd(dividend.Denominator, divisor.Denominator);
        step.LeftFactor = divisor.Denominator / common;
        return Fitting(dividend.Denominator / common, 1, new FixedFraction(1, dividend.Bits + Int64Ops.FactorBits(step.LeftFactor), step.B, false, divisor.Bits, dividend.Steps + 1));
    }

    // Weights are worth what they are to each other: their denominator does not matter.
    private FixedFraction Shared(ref Step<long> step)
    {
        (Column<long> whole, Column<long> weights) = (_columns[step.A], _columns[step.B]);
        int divisorBits = Math.Min(weights.Bits + Power, Int64Ops.MostBits);
        return !_program.Numbers[step.A].Scope.IsParcel || whole.Denominator == 0 || weights.Denominator == 0
            ? default
            : Fitting(whole.Denominator, 1, new FixedFraction(1, whole.Bits + weights.Bits, step.B, true, divisorBits, 1));
    }

    // The factor of the dividend, what divides beside the divisor, and the unit, in the places of what machines work out.
    private (FixedOp Op, Column<long> Scale) RoundedFraction(ref Step<long> step, FixedOp op, BigRational unit, Column<long> scale)
    {
        FixedFraction from = _fractions[step.A];
        if (!from.IsKnown || scale.Bits < Int64Ops.Bits((long)unit.Numerator))
        {
            return (FixedOp.Settling, scale.Bits > 0 ? scale : default);
        }

        bool overflow = false;
        long parts = Int64Ops.Multiply(from.Denominator, (long)unit.Numerator, ref overflow);
        if (overflow || Int64Ops.Bits(parts) > Int64Ops.MostBits)
        {
            return (FixedOp.Settling, scale);
        }

        long common = Int64Ops.Gcd(scale.Denominator, parts);
        (step.Left, step.Right, step.LeftFactor) = ((long)unit.Numerator, parts / common, scale.Denominator / common);
        return from.Bits + Int64Ops.FactorBits(step.LeftFactor) > Int128Ops.MostBits ? (FixedOp.Settling, scale) : (op, scale);
    }

    // The number slots that an instruction reads.
    private int[] NumbersOf(Instruction instruction) => instruction.Op switch
    {
        Op.AddN or Op.SubtractN or Op.MultiplyN or Op.DivideN or Op.MinN or Op.MaxN or Op.RoundN or Op.CompareN => [instruction.A, instruction.B],
        Op.SelectN => [instruction.B, instruction.C],
        Op.SumN or Op.Total or Op.LeastN or Op.GreatestN or Op.SameN or Op.Assess or Op.Due => [instruction.A],
        Op.ShareN or Op.FitN => [instruction.A, instruction.B, instruction.C],
        Op.ShareUnitsN => [instruction.A, instruction.B, instruction.C, instruction.Data],
        Op.ReadN when instruction.C >= 0 => [instruction.C],
        Op.Group => [.. _program.Groupings[instruction.Data].Where(static k => k.Kind == SlotKind.Number).Select(static k => k.Index)],
        _ => [],
    };
}
