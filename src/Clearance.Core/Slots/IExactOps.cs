using System.Numerics;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>Whole-number arithmetic of one width. Nothing wraps unseen: what does not fit sets the flag, and the result is then worthless. Loops that know beforehand that all fits use the operators of the number itself.</summary>
internal interface IExactOps<T>
{
    /// <summary>No number may be further from 0 than two to this power.</summary>
    static abstract int MostBits { get; }

    static abstract T Zero { get; }

    static abstract T One { get; }

    static abstract T FromBig(BigInteger value, ref bool overflow);

    static abstract T FromInt64(long value);

    static abstract BigInteger ToBig(T value);

    /// <summary>False where the number does not fit 64 bits.</summary>
    static abstract bool TryToInt64(T value, out long small);

    static abstract T Add(T left, T right, ref bool overflow);

    static abstract T Subtract(T left, T right, ref bool overflow);

    static abstract T Multiply(T left, T right, ref bool overflow);

    /// <summary>To which power two is no less than the size of a number; for one above 0, half of that is no more than it. 0 for nothing.</summary>
    static abstract int Bits(T value);

    /// <summary>-1, 0 or 1.</summary>
    static abstract int Compare(T left, T right);

    static abstract int Sign(T value);

    /// <summary>The quotient towards minus infinity and a remainder from 0; the divisor is above 0.</summary>
    static abstract T Divide(T dividend, T divisor, out T remainder);

    /// <summary>The greatest common divisor of two numbers above 0.</summary>
    static abstract T Gcd(T left, T right);

    static abstract T Cell(TableData data, int row, ref bool overflow);

    /// <summary>The denominator of all cells of a column.</summary>
    static abstract T CellDenominator(TableData data, ref bool overflow);
}
