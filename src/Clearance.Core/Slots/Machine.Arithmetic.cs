using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Numbers.</content>
internal sealed partial class Machine<T, TOps>
{
    private void AddOrSubtract(in Instruction step)
    {
        int count = Count(step.Scope);
        Spread(step.Target, count, step.A, step.B);
        _denominators[step.Target] = Align(_denominators[step.A], _denominators[step.B], out T left, out T right);
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        for (int i = 0; i < count; i++)
        {
            T x = TOps.Multiply(_numbers[a + (i * sa)], left, ref _overflow);
            T y = TOps.Multiply(_numbers[b + (i * sb)], right, ref _overflow);
            _numbers[t + i] = step.Op == Op.AddN ? TOps.Add(x, y, ref _overflow) : TOps.Subtract(x, y, ref _overflow);
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
                Unknown[t + i] = true;
                AnyUnknown[step.Target] = true;
            }
            else if (!Unknown[t + i])
            {
                common = Lcm(common, Magnitude(divisor));
            }
        }

        _denominators[step.Target] = TOps.Multiply(_denominators[step.A], common, ref _overflow);
        for (int i = 0; i < count; i++)
        {
            if (Unknown[t + i])
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

    private void Extreme(in Instruction step)
    {
        int count = Count(step.Scope);
        Spread(step.Target, count, step.A, step.B);
        _denominators[step.Target] = Align(_denominators[step.A], _denominators[step.B], out T left, out T right);
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        for (int i = 0; i < count; i++)
        {
            T x = TOps.Multiply(_numbers[a + (i * sa)], left, ref _overflow);
            T y = TOps.Multiply(_numbers[b + (i * sb)], right, ref _overflow);
            _numbers[t + i] = TOps.Compare(x, y) < 0 == (step.Op == Op.MinN) ? x : y;
        }
    }

    private void Round(in Instruction step)
    {
        int count = Count(step.Scope);
        Spread(step.Target, count, step.A, step.B);
        T unitDenominator = _denominators[step.B];
        _denominators[step.Target] = unitDenominator;
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        for (int i = 0; i < count; i++)
        {
            T unit = _numbers[b + (i * sb)];
            if (TOps.Sign(unit) <= 0)
            {
                Unknown[t + i] = true;
                AnyUnknown[step.Target] = true;
            }

            _numbers[t + i] = Unknown[t + i]
                ? TOps.Zero
                : RoundTo(_numbers[a + (i * sa)], _denominators[step.A], unit, unitDenominator, (RoundingMode)step.Data);
        }
    }

    // The multiple of the unit, over the unit's denominator.
    private T RoundTo(T number, T denominator, T unit, T unitDenominator, RoundingMode mode)
    {
        T dividend = TOps.Multiply(number, unitDenominator, ref _overflow);
        T divisor = TOps.Multiply(denominator, unit, ref _overflow);
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

    private void SelectNumber(in Instruction step)
    {
        int count = Count(step.Scope);
        _denominators[step.Target] = Align(_denominators[step.B], _denominators[step.C], out T thenFactor, out T elseFactor);
        int t = NumberAt(step.Target);
        bool any = false;
        for (int i = 0; i < count; i++)
        {
            Truth test = Booleans[(step.A * ItemCount) + (i * _booleanStrides[step.A])];
            int then = NumberAt(step.B) + (i * _numberStrides[step.B]);
            int otherwise = NumberAt(step.C) + (i * _numberStrides[step.C]);
            int chosen = test == Truth.False ? otherwise : then;
            T value = TOps.Multiply(_numbers[chosen], test == Truth.False ? elseFactor : thenFactor, ref _overflow);
            bool unknown = Unknown[chosen];
            if (test == Truth.Unknown)
            {
                T other = TOps.Multiply(_numbers[otherwise], elseFactor, ref _overflow);
                unknown = unknown || Unknown[otherwise] || TOps.Compare(value, other) != 0;
            }

            Unknown[t + i] = unknown;
            any |= unknown;
            _numbers[t + i] = unknown ? TOps.Zero : value;
        }

        AnyUnknown[step.Target] = any;
    }
}
