using System.Runtime.CompilerServices;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Common denominators.</content>
internal partial class Machine<T, TOps>
{
    // The factors that bring two columns to a common denominator; kept in the step, since parcels of one kind have the same denominators.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Align(ref Step<T> step, int left, int right) => AlignTo(ref step, ColumnOf(left).Denominator, ColumnOf(right).Denominator);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AlignTo(ref Step<T> step, T left, T right)
    {
        if (step.Left != left || step.Right != right)
        {
            Realign(ref step, left, right);
        }
    }

    private void Realign(ref Step<T> step, T left, T right)
    {
        _ = Align(left, right, out step.LeftFactor, out step.RightFactor);
        (step.LeftBits, step.RightBits) = (BitsOf(step.LeftFactor), BitsOf(step.RightFactor));
        Keep(ref step, left, right);
    }

    // Longer factors than can be told are those of big numbers, which fit however long they are.
    private static ushort BitsOf(T factor) => (ushort)Math.Min(TOps.Bits(unchecked(factor - TOps.One)), ushort.MaxValue);

    // Products are kept like alignments.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Product(ref Step<T> step)
    {
        T left = ColumnOf(step.A).Denominator;
        T right = ColumnOf(step.B).Denominator;
        if (step.Left != left || step.Right != right)
        {
            step.LeftFactor = right;
            _ = TOps.Multiply(left, right, ref _overflow);
            Keep(ref step, left, right);
        }
    }

    // What did not fit is not kept: the flag that says so is this evaluation's alone.
    private void Keep(ref Step<T> step, T left, T right) => (step.Left, step.Right) = _overflow ? (TOps.Zero, TOps.Zero) : (left, right);

    // The factors that bring two denominators to a common one.
    private T Align(T left, T right, out T leftFactor, out T rightFactor)
    {
        leftFactor = TOps.One;
        rightFactor = TOps.One;
        if (left == right)
        {
            return left;
        }

        if (right == TOps.One)
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
    private bool TryShorten(ref Step<T> step) => step.Op switch
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
        ref Column<T> column = ref ColumnOf(slot);
        T common = column.Denominator;
        Span<T> numbers = ElementsOf(slot);
        for (int i = 0; i < numbers.Length && common != TOps.One; i++)
        {
            common = FactorOf(common, numbers[i]);
        }

        if (common == TOps.One)
        {
            return false;
        }

        column.Denominator = TOps.Divide(column.Denominator, common, out _);
        foreach (ref T number in numbers)
        {
            number = TOps.Divide(number, common, out _);
        }

        return true;
    }

    // The greatest factor that a number shares with one above 0: mostly all of it, which one division tells.
    private static T FactorOf(T common, T number)
    {
        TOps.Divide(number, common, out T rest);
        return TOps.Sign(rest) == 0 ? common : TOps.Gcd(common, rest);
    }
}
