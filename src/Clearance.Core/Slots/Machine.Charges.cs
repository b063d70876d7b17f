using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Charges and reliefs.</content>
internal partial class Machine<T, TOps>
{
    private void Assess(ref Step<T> step)
    {
        RoundingRule? rule = step.Data < 0 || Program.Roundings[step.Data].IsLate ? null : Program.Roundings[step.Data];
        (T unit, T unitDenominator) = rule is null ? (TOps.One, ColumnOf(step.A).Denominator) : _roundings[step.Data];
        if (!TryRoundTarget(ref step, unit, unitDenominator, out T divisor))
        {
            return;
        }

        bool groupsUnknown = step.Scope.IsGroup && GroupsUnknown[step.Scope.Value];
        bool isOpen = groupsUnknown && step.B >= 0 && !Program.Booleans[step.B].Scope.IsParcel;
        ref T t = ref First(step.Target);
        ref T a = ref First(step.A);
        int word = 0;
        for (int rest = Count(step.Scope); rest > 0; rest -= WordBits, word++)
        {
            TruthWord when = step.B < 0 ? TruthWord.Of(Truth.True) : isOpen ? TruthWord.Of(Truth.Unknown) : Trusted.Next(ref Booleans.First(step.B), word);
            ulong unknown = groupsUnknown ? ulong.MaxValue : UnknownWord(step.A, word);
            ulong nothing = when.False;
            ref T end = ref Trusted.Next(ref t, Math.Min(rest, WordBits));
            for (ulong bit = 1; Trusted.IsBefore(ref t, ref end); bit <<= 1)
            {
                nothing |= (unknown & bit) == 0 && TOps.Sign(a) <= 0 ? bit : 0;
                t = ((nothing | unknown | when.Open) & bit) != 0 ? TOps.Zero
                    : rule is null ? a
                    : RoundTo(unchecked(a * step.LeftFactor), divisor, unit, rule.Mode);
                t = ref Trusted.Next(ref t, 1);
                a = ref Trusted.Next(ref a, step.StrideA);
            }

            PutUnknown(ref step, word, (unknown | when.Open) & ~nothing);
        }
    }

    private void Due(ref Step<T> step)
    {
        int count = Count(step.Scope);
        ReadOnlySpan<int> conditions = Program.Reliefs[step.Data].AsSpan();
        ColumnOf(step.Target) = ColumnOf(step.A);
        ref T t = ref First(step.Target);
        ref T a = ref First(step.A);
        int waivedBy = step.C << Shift;
        for (int word = 0; word * WordBits < count; word++)
        {
            int start = word * WordBits;
            int end = Math.Min(count, start + WordBits);
            Codes.AsSpan(waivedBy + start, end - start).Fill(NotWaived);
            (ulong waived, ulong open) = (0, 0);
            for (int k = 0; k < conditions.Length; k++)
            {
                TruthWord truth = Trusted.Next(ref Booleans.First(conditions[k]), word);
                for (ulong met = truth.True & ~waived & TruthColumns.MaskOf(count - start); met != 0; met &= met - 1)
                {
                    Codes[waivedBy + start + System.Numerics.BitOperations.TrailingZeroCount(met)] = k;
                }

                waived |= truth.True;
                open |= truth.Open;
            }

            ulong unknown = UnknownWord(step.A, word);
            for (int i = start; i < end; i++)
            {
                ulong bit = 1UL << i;
                unknown |= (open & bit) != 0 && TOps.Sign(a) != 0 ? bit : 0;
                t = ((waived | unknown) & bit) != 0 ? TOps.Zero : a;
                t = ref Trusted.Next(ref t, 1);
                a = ref Trusted.Next(ref a, step.StrideA);
            }

            PutUnknown(ref step, word, unknown & ~waived);
        }
    }
}
