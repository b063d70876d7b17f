using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Charges and reliefs.</content>
internal sealed partial class Machine<T, TOps>
{
    private void Assess(in Instruction step, int instruction)
    {
        int count = Count(step.Scope);
        RoundingRule? rule = step.Data < 0 || Program.Roundings[step.Data].IsLate ? null : Program.Roundings[step.Data];
        (T unit, T unitDenominator) = rule is null ? (TOps.One, TOps.One) : _roundings[step.Data];
        ref readonly Alignment<T> aligned = ref Align(instruction, _denominators[step.A], unitDenominator);
        bool overflow = false;
        T divisor = TOps.Multiply(aligned.RightFactor, unit, ref overflow);
        _denominators[step.Target] = rule is null ? _denominators[step.A] : unitDenominator;
        bool groupsUnknown = step.Scope.IsGroup && GroupsUnknown[step.Scope.Value];
        bool isOpen = groupsUnknown && step.B >= 0 && !Program.Booleans[step.B].Scope.IsParcel;
        (int t, int a, int sa) = (NumberAt(step.Target), NumberAt(step.A), _numberStrides[step.A]);
        for (int word = 0; word * WordBits < count; word++)
        {
            TruthWord when = step.B < 0 ? TruthWord.Of(Truth.True) : isOpen ? default : Booleans.Word(step.B, word);
            ulong unknown = groupsUnknown ? ulong.MaxValue : Unknown[(step.A * Words) + word];
            ulong nothing = when.False;
            int end = Math.Min(count, (word + 1) * WordBits);
            for (int i = word * WordBits; i < end; i++, a += sa)
            {
                T amount = _numbers[a];
                ulong bit = 1UL << i;
                if ((unknown & bit) == 0 && TOps.Sign(amount) <= 0)
                {
                    nothing |= bit;
                }

                _numbers[t + i] = ((nothing | unknown | when.Open) & bit) != 0 ? TOps.Zero
                    : rule is null ? amount
                    : RoundTo(TOps.Multiply(amount, aligned.LeftFactor, ref overflow), divisor, unit, rule.Mode, ref overflow);
            }

            PutUnknown(in step, word, (unknown | when.Open) & ~nothing);
        }

        _overflow |= overflow;
    }

    private void Due(in Instruction step)
    {
        int count = Count(step.Scope);
        ReadOnlySpan<int> conditions = Program.Reliefs[step.Data].AsSpan();
        _denominators[step.Target] = _denominators[step.A];
        (int t, int a, int sa, int waivedBy) = (NumberAt(step.Target), NumberAt(step.A), _numberStrides[step.A], step.C * Stride);
        for (int word = 0; word * WordBits < count; word++)
        {
            int start = word * WordBits;
            int end = Math.Min(count, start + WordBits);
            Codes.AsSpan(waivedBy + start, end - start).Fill(NotWaived);
            (ulong waived, ulong open) = (0, 0);
            for (int k = 0; k < conditions.Length; k++)
            {
                TruthWord truth = Booleans.Word(conditions[k], word);
                for (ulong met = truth.True & ~waived & TruthColumns.MaskOf(count - start); met != 0; met &= met - 1)
                {
                    Codes[waivedBy + start + System.Numerics.BitOperations.TrailingZeroCount(met)] = k;
                }

                waived |= truth.True;
                open |= truth.Open;
            }

            ulong unknown = Unknown[(step.A * Words) + word];
            for (int i = start; i < end; i++, a += sa)
            {
                T assessed = _numbers[a];
                ulong bit = 1UL << i;
                if ((open & bit) != 0 && TOps.Sign(assessed) != 0)
                {
                    unknown |= bit;
                }

                _numbers[t + i] = ((waived | unknown) & bit) != 0 ? TOps.Zero : assessed;
            }

            PutUnknown(in step, word, unknown & ~waived);
        }
    }
}
