using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Charges and reliefs.</content>
internal sealed partial class Machine<T, TOps>
{
    private void Assess(in Instruction step)
    {
        int count = Count(step.Scope);
        int target = NumberAt(step.Target);
        RoundingRule? rule = step.Data < 0 ? null : Program.Roundings[step.Data];
        bool rounds = rule is { IsLate: false };
        T unit = rounds ? TOps.FromBig(rule!.Unit.Numerator, ref _overflow) : TOps.One;
        T unitDenominator = rounds ? TOps.FromBig(rule!.Unit.Denominator, ref _overflow) : TOps.One;
        _denominators[step.Target] = rounds ? unitDenominator : _denominators[step.A];
        bool groupsUnknown = step.Scope.IsGroup && GroupsUnknown[step.Scope.Value];
        bool any = false;
        for (int i = 0; i < count; i++)
        {
            Truth when = step.B < 0 ? Truth.True : groupsUnknown && _booleanStrides[step.B] == 1 ? Truth.Unknown : TruthOf(step.B, i);
            int source = NumberAt(step.A) + (i * _numberStrides[step.A]);
            bool unknown = groupsUnknown || Unknown[source];
            T amount = _numbers[source];
            bool isNothing = when == Truth.False || (!unknown && TOps.Sign(amount) <= 0);
            unknown = !isNothing && (unknown || when == Truth.Unknown);
            any |= Unknown[target + i] = unknown;
            _numbers[target + i] = isNothing || unknown ? TOps.Zero
                : rounds ? RoundTo(amount, _denominators[step.A], unit, unitDenominator, rule!.Mode)
                : amount;
        }

        AnyUnknown[step.Target] = any;
    }

    private void Due(in Instruction step)
    {
        int count = Count(step.Scope);
        int target = NumberAt(step.Target);
        ReadOnlySpan<int> conditions = Program.Reliefs[step.Data].AsSpan();
        int waivedBy = step.C * ItemCount;
        _denominators[step.Target] = _denominators[step.A];
        bool any = false;
        for (int i = 0; i < count; i++)
        {
            int source = NumberAt(step.A) + (i * _numberStrides[step.A]);
            bool isUnknown = Unknown[source];
            bool isOpen = false;
            long relief = NotWaived;
            for (int k = 0; k < conditions.Length && relief == NotWaived; k++)
            {
                Truth truth = TruthOf(conditions[k], i);
                isOpen |= truth == Truth.Unknown;
                relief = truth == Truth.True ? k : NotWaived;
            }

            isUnknown = relief == NotWaived && (isUnknown || (isOpen && TOps.Sign(_numbers[source]) != 0));
            any |= Unknown[target + i] = isUnknown;
            _numbers[target + i] = relief != NotWaived || isUnknown ? TOps.Zero : _numbers[source];
            Codes[waivedBy + i] = relief;
        }

        AnyUnknown[step.Target] = any;
    }
}
