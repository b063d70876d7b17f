using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Numbers.</content>
internal partial class Machine<T, TOps>
{
    private void AddOrSubtract(ref Step<T> step)
    {
        Spread(ref step);
        if (!TryAlignTarget(ref step, step.A, step.B, carry: 1))
        {
            return;
        }

        ref T t = ref First(step.Target);
        ref T a = ref First(step.A);
        ref T b = ref First(step.B);
        ref T end = ref Trusted.Next(ref t, Count(step.Scope));
        T left = step.LeftFactor;
        T right = step.Op == Op.AddN ? step.RightFactor : unchecked(-step.RightFactor);
        while (Trusted.IsBefore(ref t, ref end))
        {
            t = unchecked((a * left) + (b * right));
            t = ref Trusted.Next(ref t, 1);
            a = ref Trusted.Next(ref a, step.StrideA);
            b = ref Trusted.Next(ref b, step.StrideB);
        }
    }

    private void Multiply(ref Step<T> step)
    {
        Spread(ref step);
        ref Column<T> target = ref ColumnOf(step.Target);
        Product(ref step);
        if (!FitsProduct(step.A, step.B, out target.Bits))
        {
            return;
        }

        target.Denominator = step.Common;
        ref T t = ref First(step.Target);
        ref T a = ref First(step.A);
        ref T b = ref First(step.B);
        ref T end = ref Trusted.Next(ref t, Count(step.Scope));
        while (Trusted.IsBefore(ref t, ref end))
        {
            t = unchecked(a * b);
            t = ref Trusted.Next(ref t, 1);
            a = ref Trusted.Next(ref a, step.StrideA);
            b = ref Trusted.Next(ref b, step.StrideB);
        }
    }

    // Divisors that differ by element are brought to one denominator, so that the quotients share theirs.
    private void Divide(ref Step<T> step)
    {
        int count = Count(step.Scope);
        Spread(ref step);
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        T common = TOps.One;
        for (int i = 0; i < count; i++)
        {
            T divisor = _numbers[b + (i * step.StrideB)];
            if (TOps.Sign(divisor) == 0)
            {
                MarkUnknown(step.Target, step.Scope, i);
            }
            else if (!IsUnknown(step.Target, i) && divisor != common)
            {
                common = Lcm(common, Magnitude(divisor));
            }
        }

        T denominator = ColumnOf(step.B).Denominator;
        for (int i = 0; i < count; i++)
        {
            if (IsUnknown(step.Target, i))
            {
                _numbers[t + i] = TOps.Zero;
                continue;
            }

            T divisor = _numbers[b + (i * step.StrideB)];
            T size = Magnitude(divisor);
            T factor = common == size ? denominator : TOps.Multiply(TOps.Divide(common, size, out _), denominator, ref _overflow);
            T quotient = TOps.Multiply(_numbers[a + (i * step.StrideA)], factor, ref _overflow);
            _numbers[t + i] = TOps.Sign(divisor) < 0 ? TOps.Subtract(TOps.Zero, quotient, ref _overflow) : quotient;
        }

        ColumnOf(step.Target).Denominator = TOps.Multiply(ColumnOf(step.A).Denominator, common, ref _overflow);
        Measure(step.Target);
    }

    private void Extreme(ref Step<T> step)
    {
        Spread(ref step);
        if (!TryAlignTarget(ref step, step.A, step.B, carry: 0))
        {
            return;
        }

        ref T t = ref First(step.Target);
        ref T a = ref First(step.A);
        ref T b = ref First(step.B);
        ref T end = ref Trusted.Next(ref t, Count(step.Scope));
        bool isLeast = step.Op == Op.MinN;
        while (Trusted.IsBefore(ref t, ref end))
        {
            (T x, T y) = unchecked((a * step.LeftFactor, b * step.RightFactor));
            t = x < y == isLeast ? x : y;
            t = ref Trusted.Next(ref t, 1);
            a = ref Trusted.Next(ref a, step.StrideA);
            b = ref Trusted.Next(ref b, step.StrideB);
        }
    }

    private void Round(ref Step<T> step)
    {
        if (step.StrideB == 0 && !IsUnknown(step.B, 0) && TOps.Sign(First(step.B)) > 0)
        {
            RoundToOneUnit(ref step);
            return;
        }

        int count = Count(step.Scope);
        Spread(ref step);
        Align(ref step, step.A, step.B);
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        for (int i = 0; i < count; i++)
        {
            T unit = _numbers[b + (i * step.StrideB)];
            T divisor = TOps.Multiply(step.RightFactor, unit, ref _overflow);
            T dividend = TOps.Multiply(_numbers[a + (i * step.StrideA)], step.LeftFactor, ref _overflow);
            _overflow |= TOps.Bits(dividend) + TOps.Bits(unit) >= TOps.MostBits;
            if (TOps.Sign(unit) <= 0)
            {
                MarkUnknown(step.Target, step.Scope, i);
            }

            _numbers[t + i] = IsUnknown(step.Target, i) ? TOps.Zero : RoundTo(dividend, divisor, unit, (RoundingMode)step.Data);
        }

        ColumnOf(step.Target).Denominator = ColumnOf(step.B).Denominator;
        Measure(step.Target);
    }

    // As law mostly rounds: all elements to the same unit.
    private void RoundToOneUnit(ref Step<T> step)
    {
        T unit = First(step.B);
        if (!TryRoundTarget(ref step, unit, ColumnOf(step.B).Denominator, out T divisor))
        {
            return;
        }

        Spread(ref step);
        ref T t = ref First(step.Target);
        ref T a = ref First(step.A);
        ref T end = ref Trusted.Next(ref t, Count(step.Scope));
        while (Trusted.IsBefore(ref t, ref end))
        {
            t = RoundTo(unchecked(a * step.LeftFactor), divisor, unit, (RoundingMode)step.Data);
            t = ref Trusted.Next(ref t, 1);
            a = ref Trusted.Next(ref a, step.StrideA);
        }
    }

    // A quotient to a multiple of the unit; the caller knows that it fits.
    private static T RoundTo(T dividend, T divisor, T unit, RoundingMode mode)
    {
        T quotient = TOps.Divide(dividend, divisor, out T rest);
        int half = TOps.Sign(unchecked(rest - (divisor - rest)));
        bool up = mode switch
        {
            RoundingMode.Down => false,
            RoundingMode.Up => TOps.Sign(rest) > 0,
            RoundingMode.HalfUp => half > 0 || (half == 0 && TOps.Sign(dividend) > 0),
            _ => half > 0 || (half == 0 && T.IsOddInteger(quotient)),
        };
        return unchecked((up ? quotient + TOps.One : quotient) * unit);
    }

    private T Magnitude(T value) => TOps.Sign(value) < 0 ? TOps.Subtract(TOps.Zero, value, ref _overflow) : value;

    private void SelectNumber(ref Step<T> step)
    {
        if (!TryAlignTarget(ref step, step.B, step.C, carry: 0))
        {
            return;
        }

        ref T t = ref First(step.Target);
        ref T b = ref First(step.B);
        ref T c = ref First(step.C);
        int word = 0;
        for (int rest = Count(step.Scope); rest > 0; rest -= WordBits, word++)
        {
            TruthWord test = Trusted.Next(ref Booleans.First(step.A), word);
            ulong unknown = (UnknownWord(step.B, word) & ~test.False) | (UnknownWord(step.C, word) & ~test.True);
            ref T end = ref Trusted.Next(ref t, Math.Min(rest, WordBits));
            for (ulong bit = 1; Trusted.IsBefore(ref t, ref end); bit <<= 1)
            {
                T then = unchecked(b * step.LeftFactor);
                T otherwise = unchecked(c * step.RightFactor);
                unknown |= (test.Open & bit) != 0 && then != otherwise ? bit : 0;
                T value = (test.False & bit) != 0 ? otherwise : then;
                t = (unknown & bit) != 0 ? TOps.Zero : value;
                t = ref Trusted.Next(ref t, 1);
                b = ref Trusted.Next(ref b, step.StrideB);
                c = ref Trusted.Next(ref c, step.StrideC);
            }

            PutUnknown(ref step, word, unknown);
        }
    }
}
