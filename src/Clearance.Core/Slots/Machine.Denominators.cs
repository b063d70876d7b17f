using System.Runtime.CompilerServices;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Common denominators.</content>
internal sealed partial class Machine<T, TOps>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly Alignment<T> Align(int instruction, T left, T right)
    {
        ref Alignment<T> known = ref _alignments[instruction];
        if (!TOps.Same(known.Left, left) || !TOps.Same(known.Right, right))
        {
            Realign(ref known, left, right);
        }

        return ref known;
    }

    private void Realign(ref Alignment<T> known, T left, T right)
    {
        known.Common = Align(left, right, out known.LeftFactor, out known.RightFactor);
        known.IsPlain = TOps.Same(known.LeftFactor, TOps.One) && TOps.Same(known.RightFactor, TOps.One);

        // What did not fit is not kept: the flag that says so is this evaluation's alone.
        (known.Left, known.Right) = _overflow ? (TOps.Zero, TOps.Zero) : (left, right);
    }

    // Products are kept like alignments.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Product(int instruction, T left, T right)
    {
        ref Alignment<T> known = ref _alignments[instruction];
        if (!TOps.Same(known.Left, left) || !TOps.Same(known.Right, right))
        {
            known.Common = TOps.Multiply(left, right, ref _overflow);
            (known.Left, known.Right) = _overflow ? (TOps.Zero, TOps.Zero) : (left, right);
        }

        return known.Common;
    }

    // The factors that bring two denominators to a common one.
    private T Align(T left, T right, out T leftFactor, out T rightFactor)
    {
        leftFactor = TOps.One;
        rightFactor = TOps.One;
        if (TOps.Same(left, right))
        {
            return left;
        }

        if (TOps.Same(right, TOps.One))
        {
            rightFactor = left;
            return left;
        }

        T quotient = TOps.Divide(left, right, out T rest);
        if (TOps.Sign(rest) == 0)
        {
            rightFactor = quotient;
            return left;
        }

        quotient = TOps.Divide(right, left, out rest);
        if (TOps.Sign(rest) == 0)
        {
            leftFactor = quotient;
            return right;
        }

        T gcd = TOps.Gcd(left, right);
        leftFactor = TOps.Divide(right, gcd, out _);
        rightFactor = TOps.Divide(left, gcd, out _);
        return TOps.Multiply(left, leftFactor, ref _overflow);
    }

    private T Lcm(T left, T right) => Align(left, right, out _, out _);

    // Takes common factors out of the numbers that a step reads; false where there are none.
    private bool TryShorten(in Instruction step) => step.Op switch
    {
        Op.AddN or Op.SubtractN or Op.MultiplyN or Op.DivideN or Op.MinN or Op.MaxN or Op.RoundN or Op.CompareN => TryShorten(step.A, step.B),
        Op.SelectN => TryShorten(step.B, step.C),
        Op.SumN or Op.Total or Op.Assess or Op.ShareN => TryShorten(step.A),
        _ => false,
    };

    private bool TryShorten(int left, int right)
    {
        bool isShorter = TryShorten(left);
        return TryShorten(right) || isShorter;
    }

    private bool TryShorten(int slot)
    {
        T common = _denominators[slot];
        Span<T> column = _numbers.AsSpan(NumberAt(slot), Count(Program.Numbers[slot].Scope));
        foreach (T number in column)
        {
            common = TOps.Sign(number) == 0 ? common : TOps.Gcd(common, Magnitude(number));
        }

        if (TOps.Compare(common, TOps.One) <= 0)
        {
            return false;
        }

        _denominators[slot] = TOps.Divide(_denominators[slot], common, out _);
        foreach (ref T number in column)
        {
            number = TOps.Divide(number, common, out _);
        }

        return true;
    }
}
