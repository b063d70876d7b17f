using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Charges and reliefs.</content>
internal sealed partial class Machine<T, TOps>
{
    private void Assess(in Instruction step, int instruction)
    {
        int count = Count(step.Scope);
        int target = NumberAt(step.Target);
        RoundingRule? rule = step.Data < 0 || Program.Roundings[step.Data].IsLate ? null : Program.Roundings[step.Data];
        (T unit, T unitDenominator) = rule is null ? (TOps.One, TOps.One) : _roundings[step.Data];
        ref readonly Alignment<T> aligned = ref Align(instruction, _denominators[step.A], unitDenominator);
        T divisor = TOps.Multiply(aligned.RightFactor, unit, ref _overflow);
        _denominators[step.Target] = rule is null ? _denominators[step.A] : unitDenominator;
        AnyUnknown[step.Target] = false;
        bool groupsUnknown = step.Scope.IsGroup && GroupsUnknown[step.Scope.Value];
        bool isOpen = groupsUnknown && step.B >= 0 && !Program.Booleans[step.B].Scope.IsParcel;
        for (int i = 0; i < count; i++)
        {
            Truth when = step.B < 0 ? Truth.True : isOpen ? Truth.Unknown : Booleans[step.B, i];
            bool unknown = groupsUnknown || IsUnknown(step.A, i);
            T amount = _numbers[NumberAt(step.A) + (i * _numberStrides[step.A])];
            bool isNothing = when == Truth.False || (!unknown && TOps.Sign(amount) <= 0);
            unknown = !isNothing && (unknown || when == Truth.Unknown);
            _numbers[target + i] = isNothing || unknown ? TOps.Zero
                : rule is null ? amount
                : RoundTo(TOps.Multiply(amount, aligned.LeftFactor, ref _overflow), divisor, unit, rule.Mode);
            if (unknown)
            {
                MarkUnknown(step.Target, count, i);
            }
        }
    }

    private void Due(in Instruction step)
    {
        int count = Count(step.Scope);
        int target = NumberAt(step.Target);
        ReadOnlySpan<int> conditions = Program.Reliefs[step.Data].AsSpan();
        int waivedBy = step.C * Stride;
        _denominators[step.Target] = _denominators[step.A];
        AnyUnknown[step.Target] = false;
        for (int i = 0; i < count; i++)
        {
            T assessed = _numbers[NumberAt(step.A) + (i * _numberStrides[step.A])];
            bool isOpen = false;
            long relief = NotWaived;
            for (int k = 0; k < conditions.Length && relief == NotWaived; k++)
            {
                Truth truth = Booleans[conditions[k], i];
                isOpen |= truth == Truth.Unknown;
                relief = truth == Truth.True ? k : NotWaived;
            }

            bool isUnknown = relief == NotWaived && (IsUnknown(step.A, i) || (isOpen && TOps.Sign(assessed) != 0));
            _numbers[target + i] = relief != NotWaived || isUnknown ? TOps.Zero : assessed;
            Codes[waivedBy + i] = relief;
            if (isUnknown)
            {
                MarkUnknown(step.Target, count, i);
            }
        }
    }
}
