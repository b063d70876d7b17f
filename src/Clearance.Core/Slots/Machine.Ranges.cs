using System.Numerics;
using System.Runtime.CompilerServices;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Whether results fit, told for all elements of a column at once.</content>
internal partial class Machine<T, TOps>
{
    // Aligns two columns and gives the target their denominator and bound; false where the result may not fit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAlignTarget(ref Step<T> step, int left, int right, int carry)
    {
        Align(ref step, left, right);
        ref Column<T> target = ref ColumnOf(step.Target);
        target.Denominator = step.Common;
        return FitsAligned(ref step, left, right, carry, out target.Bits);
    }

    // Whether two columns, brought to a common denominator, fit; a sum of the two carries one bit more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool FitsAligned(ref Step<T> step, int left, int right, int carry, out int bits)
    {
        bits = unchecked(Math.Max(ColumnOf(left).Bits + step.LeftBits, ColumnOf(right).Bits + step.RightBits) + carry);
        return bits <= TOps.MostBits || FitsMeasured(ref step, left, right, carry, out bits);
    }

    private bool FitsMeasured(ref Step<T> step, int left, int right, int carry, out int bits)
    {
        bits = Math.Max(Measure(left) + step.LeftBits, Measure(right) + step.RightBits) + carry;
        _overflow |= bits > TOps.MostBits;
        return !_overflow;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool FitsProduct(int left, int right, out int bits)
    {
        bits = unchecked(ColumnOf(left).Bits + ColumnOf(right).Bits);
        return bits <= TOps.MostBits || FitsMeasuredProduct(left, right, out bits);
    }

    private bool FitsMeasuredProduct(int left, int right, out int bits)
    {
        bits = Measure(left) + Measure(right);
        _overflow |= bits > TOps.MostBits;
        return !_overflow;
    }

    // Whether the sum of so many elements fits.
    private bool FitsSum(int slot, int count, out int bits)
    {
        int carry = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)count));
        bits = unchecked(ColumnOf(slot).Bits + carry);
        if (bits > TOps.MostBits)
        {
            bits = Measure(slot) + carry;
            _overflow |= bits > TOps.MostBits;
        }

        return !_overflow;
    }

    // Brings a column to the denominator of a unit, and gives the target that denominator and what the multiples of the unit cannot exceed; false where they may not fit.
    private bool TryRoundTarget(ref Step<T> step, T unit, T unitDenominator, out T divisor)
    {
        AlignTo(ref step, ColumnOf(step.A).Denominator, unitDenominator);
        divisor = TOps.Multiply(step.RightFactor, unit, ref _overflow);
        int dividend = ColumnOf(step.A).Bits + step.LeftBits;
        if (dividend > TOps.MostBits)
        {
            dividend = Measure(step.A) + step.LeftBits;
        }

        // The divisor is no less than half the power of two that it does not exceed; rounding may add one unit.
        ref Column<T> target = ref ColumnOf(step.Target);
        target.Denominator = unitDenominator;
        target.Bits = Math.Max(dividend + 1 - TOps.Bits(divisor), 0) + 1 + TOps.Bits(unit);
        _overflow |= Math.Max(dividend, target.Bits) > TOps.MostBits;
        return !_overflow;
    }

    // Whether the cells of a column of a table, and the numbers that win over them, fit.
    private bool FitsCells(ref Step<T> step, TableData cells, out int bits)
    {
        bits = cells.Bits + step.LeftBits;
        if (step.C >= 0)
        {
            int own = ColumnOf(step.C).Bits + step.RightBits;
            bits = Math.Max(bits, own > TOps.MostBits ? Measure(step.C) + step.RightBits : own);
        }

        _overflow |= bits > TOps.MostBits;
        return !_overflow;
    }

    public override bool IsBeyond(int slot, int element, int bits)
    {
        ref readonly Column<T> column = ref ColumnOf(slot);
        return column.Bits > bits && !IsUnknown(slot, element) && TOps.Bits(TOps.Divide(Magnitude(NumberOf(slot, element)), column.Denominator, out _)) > bits;
    }

    // How long the numerators really are: what is known of results is only what they cannot exceed.
    private protected int Measure(int slot)
    {
        int bits = 0;
        foreach (T number in ElementsOf(slot))
        {
            bits = Math.Max(bits, TOps.Bits(number));
        }

        return ColumnOf(slot).Bits = bits;
    }
}
