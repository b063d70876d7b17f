using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Numbers.</content>
internal sealed partial class Machine<T, TOps>
{
    private void AddOrSubtract(in Instruction step, int instruction)
    {
        Spread(in step);
        ref readonly Alignment<T> aligned = ref Align(instruction, Denominator(step.A), Denominator(step.B));
        Denominator(step.Target) = aligned.Common;
        ref T t = ref First(step.Target);
        ref T a = ref First(step.A);
        ref T b = ref First(step.B);
        (int sa, int sb) = (StrideOf(step.A), StrideOf(step.B));
        bool isSum = step.Op == Op.AddN;
        bool overflow = false;
        for (int left = Count(step.Scope); left > 0; left--)
        {
            (T x, T y) = (a, b);
            if (!aligned.IsPlain)
            {
                x = TOps.Multiply(x, aligned.LeftFactor, ref overflow);
                y = TOps.Multiply(y, aligned.RightFactor, ref overflow);
            }

            t = isSum ? TOps.Add(x, y, ref overflow) : TOps.Subtract(x, y, ref overflow);
            t = ref Trusted.Next(ref t, 1);
            a = ref Trusted.Next(ref a, sa);
            b = ref Trusted.Next(ref b, sb);
        }

        _overflow |= overflow;
    }

    private void Multiply(in Instruction step, int instruction)
    {
        Spread(in step);
        Denominator(step.Target) = Product(instruction, Denominator(step.A), Denominator(step.B));
        ref T t = ref First(step.Target);
        ref T a = ref First(step.A);
        ref T b = ref First(step.B);
        (int sa, int sb) = (StrideOf(step.A), StrideOf(step.B));
        bool overflow = false;
        for (int left = Count(step.Scope); left > 0; left--)
        {
            t = TOps.Multiply(a, b, ref overflow);
            t = ref Trusted.Next(ref t, 1);
            a = ref Trusted.Next(ref a, sa);
            b = ref Trusted.Next(ref b, sb);
        }

        _overflow |= overflow;
    }

    // Divisors that differ by element are brought to one denominator, so that the quotients share theirs.
    private void Divide(in Instruction step)
    {
        int count = Count(step.Scope);
        Spread(in step);
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        T common = TOps.One;
        for (int i = 0; i < count; i++)
        {
            T divisor = _numbers[b + (i * sb)];
            if (TOps.Sign(divisor) == 0)
            {
                MarkUnknown(step.Target, step.Scope, i);
            }
            else if (!IsUnknown(step.Target, i) && !TOps.Same(divisor, common))
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
            T size = Magnitude(divisor);
            T factor = TOps.Same(common, size) ? _denominators[step.B] : TOps.Multiply(TOps.Divide(common, size, out _), _denominators[step.B], ref _overflow);
            T quotient = TOps.Multiply(_numbers[a + (i * sa)], factor, ref _overflow);
            _numbers[t + i] = TOps.Sign(divisor) < 0 ? TOps.Subtract(TOps.Zero, quotient, ref _overflow) : quotient;
        }
    }

    private void Extreme(in Instruction step, int instruction)
    {
        int left = Count(step.Scope);
        Spread(in step);
        ref readonly Alignment<T> aligned = ref Align(instruction, _denominators[step.A], _denominators[step.B]);
        _denominators[step.Target] = aligned.Common;
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        bool isLeast = step.Op == Op.MinN;
        bool overflow = false;
        for (; left > 0; left--, t++, a += sa, b += sb)
        {
            T x = TOps.Multiply(_numbers[a], aligned.LeftFactor, ref overflow);
            T y = TOps.Multiply(_numbers[b], aligned.RightFactor, ref overflow);
            _numbers[t] = TOps.Compare(x, y) < 0 == isLeast ? x : y;
        }

        _overflow |= overflow;
    }

    private void Round(in Instruction step, int instruction)
    {
        int count = Count(step.Scope);
        Spread(in step);
        ref readonly Alignment<T> aligned = ref Align(instruction, _denominators[step.A], _denominators[step.B]);
        _denominators[step.Target] = _denominators[step.B];
        (int t, int a, int b) = (NumberAt(step.Target), NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        bool overflow = false;
        for (int i = 0; i < count; i++)
        {
            T unit = _numbers[b + (i * sb)];
            if (TOps.Sign(unit) <= 0)
            {
                MarkUnknown(step.Target, step.Scope, i);
            }

            _numbers[t + i] = IsUnknown(step.Target, i)
                ? TOps.Zero
                : RoundTo(TOps.Multiply(_numbers[a + (i * sa)], aligned.LeftFactor, ref overflow), TOps.Multiply(aligned.RightFactor, unit, ref overflow), unit, (RoundingMode)step.Data, ref overflow);
        }

        _overflow |= overflow;
    }

    // A quotient to a multiple of the unit.
    private static T RoundTo(T dividend, T divisor, T unit, RoundingMode mode, ref bool overflow)
    {
        T quotient = TOps.Divide(dividend, divisor, out T rest);
        int half = TOps.Compare(rest, TOps.Subtract(divisor, rest, ref overflow));
        bool up = mode switch
        {
            RoundingMode.Down => false,
            RoundingMode.Up => TOps.Sign(rest) > 0,
            RoundingMode.HalfUp => half > 0 || (half == 0 && TOps.Sign(dividend) > 0),
            _ => half > 0 || (half == 0 && IsOdd(quotient)),
        };
        return TOps.Multiply(up ? TOps.Add(quotient, TOps.One, ref overflow) : quotient, unit, ref overflow);
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
        ref readonly Alignment<T> aligned = ref Align(instruction, Denominator(step.B), Denominator(step.C));
        Denominator(step.Target) = aligned.Common;
        ref T t = ref First(step.Target);
        ref T b = ref First(step.B);
        ref T c = ref First(step.C);
        (int sb, int sc) = (StrideOf(step.B), StrideOf(step.C));
        bool overflow = false;
        for (int word = 0; word * WordBits < count; word++)
        {
            TruthWord test = Booleans.Word(step.A, word);
            ulong unknown = (UnknownWord(step.B, word) & ~test.False) | (UnknownWord(step.C, word) & ~test.True);
            int end = Math.Min(count - (word * WordBits), WordBits);
            for (int i = 0; i < end; i++)
            {
                bool isElse = (test.False >> i & 1) != 0;
                T value = isElse ? c : b;
                value = aligned.IsPlain ? value : TOps.Multiply(value, isElse ? aligned.RightFactor : aligned.LeftFactor, ref overflow);
                if ((test.Open >> i & 1) != 0 && !TOps.Same(value, TOps.Multiply(c, aligned.RightFactor, ref overflow)))
                {
                    unknown |= 1UL << i;
                }

                t = (unknown >> i & 1) != 0 ? TOps.Zero : value;
                t = ref Trusted.Next(ref t, 1);
                b = ref Trusted.Next(ref b, sb);
                c = ref Trusted.Next(ref c, sc);
            }

            PutUnknown(in step, word, unknown);
        }

        _overflow |= overflow;
    }
}
