using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Numbers.</content>
internal sealed partial class Machine<T, TOps>
{
    private void AddOrSubtract(in Instruction step, int instruction)
    {
        int count = Count(step.Scope);
        Spread(step.Target, count, step.A, step.B);
        ref readonly Alignment<T> aligned = ref Align(instruction, _denominators[step.A], _denominators[step.B]);
        _denominators[step.Target] = aligned.Common;
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        bool isSum = step.Op == Op.AddN;
        for (int i = 0; i < count; i++)
        {
            (T x, T y) = (_numbers[a + (i * sa)], _numbers[b + (i * sb)]);
            if (!aligned.IsPlain)
            {
                x = TOps.Multiply(x, aligned.LeftFactor, ref _overflow);
                y = TOps.Multiply(y, aligned.RightFactor, ref _overflow);
            }

            _numbers[t + i] = isSum ? TOps.Add(x, y, ref _overflow) : TOps.Subtract(x, y, ref _overflow);
        }
    }

    private void Multiply(in Instruction step)
    {
        int count = Count(step.Scope);
        Spread(step.Target, count, step.A, step.B);
        _denominators[step.Target] = TOps.Multiply(_denominators[step.A], _denominators[step.B], ref _overflow);
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        for (int i = 0; i < count; i++)
        {
            _numbers[t + i] = TOps.Multiply(_numbers[a + (i * sa)], _numbers[b + (i * sb)], ref _overflow);
        }
    }

    // Divisors that differ by element are brought to one denominator, so that the quotients share theirs.
    private void Divide(in Instruction step)
    {
        int count = Count(step.Scope);
        Spread(step.Target, count, step.A, step.B);
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        T common = TOps.One;
        for (int i = 0; i < count; i++)
        {
            T divisor = _numbers[b + (i * sb)];
            if (TOps.Sign(divisor) == 0)
            {
                MarkUnknown(step.Target, count, i);
            }
            else if (!IsUnknown(step.Target, i))
            {
                common = Lcm(common, Magnitude(divisor));
            }
        }

        _denominators[step.Target] = TOps.Multiply(_denominators[step.A], common, ref _overflow);
        for (int i = 0; i < count; i++)
        {
            if (IsUnknown(step.Target, i))
            {
                _numbers[t + i] = TOps.Zero;
                continue;
            }

            T divisor = _numbers[b + (i * sb)];
            T factor = TOps.Multiply(TOps.Divide(common, Magnitude(divisor), out _), _denominators[step.B], ref _overflow);
            T quotient = TOps.Multiply(_numbers[a + (i * sa)], factor, ref _overflow);
            _numbers[t + i] = TOps.Sign(divisor) < 0 ? TOps.Subtract(TOps.Zero, quotient, ref _overflow) : quotient;
        }
    }

    private void Extreme(in Instruction step, int instruction)
    {
        int count = Count(step.Scope);
        Spread(step.Target, count, step.A, step.B);
        ref readonly Alignment<T> aligned = ref Align(instruction, _denominators[step.A], _denominators[step.B]);
        _denominators[step.Target] = aligned.Common;
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        for (int i = 0; i < count; i++)
        {
            T x = TOps.Multiply(_numbers[a + (i * sa)], aligned.LeftFactor, ref _overflow);
            T y = TOps.Multiply(_numbers[b + (i * sb)], aligned.RightFactor, ref _overflow);
            _numbers[t + i] = TOps.Compare(x, y) < 0 == (step.Op == Op.MinN) ? x : y;
        }
    }

    private void Round(in Instruction step, int instruction)
    {
        int count = Count(step.Scope);
        Spread(step.Target, count, step.A, step.B);
        ref readonly Alignment<T> aligned = ref Align(instruction, _denominators[step.A], _denominators[step.B]);
        _denominators[step.Target] = _denominators[step.B];
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        for (int i = 0; i < count; i++)
        {
            T unit = _numbers[b + (i * sb)];
            if (TOps.Sign(unit) <= 0)
            {
                MarkUnknown(step.Target, count, i);
            }

            _numbers[t + i] = IsUnknown(step.Target, i)
                ? TOps.Zero
                : RoundTo(TOps.Multiply(_numbers[a + (i * sa)], aligned.LeftFactor, ref _overflow), TOps.Multiply(aligned.RightFactor, unit, ref _overflow), unit, (RoundingMode)step.Data);
        }
    }

    // A quotient to a multiple of the unit.
    private T RoundTo(T dividend, T divisor, T unit, RoundingMode mode)
    {
        T quotient = TOps.Divide(dividend, divisor, out T rest);
        T other = TOps.Subtract(divisor, rest, ref _overflow);
        int half = TOps.Compare(rest, other);
        bool up = mode switch
        {
            RoundingMode.Down => false,
            RoundingMode.Up => TOps.Sign(rest) > 0,
            RoundingMode.HalfUp => half > 0 || (half == 0 && TOps.Sign(dividend) > 0),
            _ => half > 0 || (half == 0 && IsOdd(quotient)),
        };
        return TOps.Multiply(up ? TOps.Add(quotient, TOps.One, ref _overflow) : quotient, unit, ref _overflow);
    }

    private static bool IsOdd(T value)
    {
        _ = TOps.Divide(value, TOps.FromInt64(2), out T rest);
        return TOps.Sign(rest) != 0;
    }

    private T Magnitude(T value) => TOps.Sign(value) < 0 ? TOps.Subtract(TOps.Zero, value, ref _overflow) : value;

    private void SelectNumber(in Instruction step, int instruction)
    {
        int count = Count(step.Scope);
        ref readonly Alignment<T> aligned = ref Align(instruction, _denominators[step.B], _denominators[step.C]);
        _denominators[step.Target] = aligned.Common;
        (int t, int b, int c) = (NumberAt(step.Target), NumberAt(step.B), NumberAt(step.C));
        (int sb, int sc) = (_numberStrides[step.B], _numberStrides[step.C]);
        AnyUnknown[step.Target] = false;
        for (int i = 0; i < count; i++)
        {
            Truth test = Booleans[step.A, i];
            bool isElse = test == Truth.False;
            T value = isElse
                ? TOps.Multiply(_numbers[c + (i * sc)], aligned.RightFactor, ref _overflow)
                : TOps.Multiply(_numbers[b + (i * sb)], aligned.LeftFactor, ref _overflow);
            bool isUnknown = IsUnknown(isElse ? step.C : step.B, i);
            if (test == Truth.Unknown)
            {
                T other = TOps.Multiply(_numbers[c + (i * sc)], aligned.RightFactor, ref _overflow);
                isUnknown = isUnknown || IsUnknown(step.C, i) || TOps.Compare(value, other) != 0;
            }

            _numbers[t + i] = isUnknown ? TOps.Zero : value;
            if (isUnknown)
            {
                MarkUnknown(step.Target, count, i);
            }
        }
    }
}
