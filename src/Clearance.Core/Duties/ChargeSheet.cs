using System.Collections.Immutable;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>The charges of one option as they stand in its frame: which instances there are, and how each is read.</summary>
internal sealed class ChargeSheet
{
    private readonly ImmutableArray<ChargePlan> _plans;
    private readonly Frame _frame;
    private readonly Currency _currency;
    private readonly Func<Slot, int, EvidenceGrade> _rowEvidence;
    private readonly (int Plan, int Element)[] _instances;

    public ChargeSheet(ImmutableArray<ChargePlan> plans, Frame frame, Currency currency, Func<Slot, int, EvidenceGrade> rowEvidence)
    {
        _plans = plans;
        _frame = frame;
        _currency = currency;
        _rowEvidence = rowEvidence;
        _instances = [.. Instances()];
    }

    public int Count => _instances.Length;

    public ChargeDefinition DefinitionOf(int index) => Plan(index).Definition;

    public int? ItemOf(int index) => Plan(index).Scope.IsItem ? _instances[index].Element : null;

    public ValueList<int>? ItemsOf(int index)
    {
        Scope scope = Plan(index).Scope;
        return scope.IsGroup ? [.. Enumerable.Range(0, _frame.ItemCount).Where(i => IsIn(scope, i, _instances[index].Element))] : null;
    }

    public Money? BaseOf(int index) => Plan(index).Base is { } slot && Read(slot, index) is { } value ? Amounts.ToMoney(value, _currency) : null;

    public Percentage? RateOf(int index) =>
        Plan(index).Rate is { } slot && Read(slot, index) is { Sign: >= 0 } value && value.TryToDecimal(out decimal fraction) && fraction <= 10m && decimal.Round(fraction, 6) == fraction
            ? Percentage.FromPercent(fraction * 100m)
            : null;

    // While a relief is undecided, so is what the charge comes to.
    public Money? AmountOf(int index) => Read(Plan(index).Due, index) is not null && Read(Plan(index).Assessed, index) is { } value
        ? Amounts.ToMoney(value, _currency, Plan(index).Rounding)
        : null;

    public ReliefDefinition? ReliefOf(int index)
    {
        long relief = _frame.Code(Plan(index).WaivedBy.Index, _instances[index].Element);
        if (relief == Frame.NotWaived)
        {
            return null;
        }

        ReliefPlan plan = Plan(index).Reliefs[(int)relief];
        return plan.Definition with { Because = plan.Because?.Fill(_frame, _instances[index].Element, _currency) };
    }

    public EvidenceGrade EvidenceOf(int index)
    {
        EvidenceGrade rule = Plan(index).Evidence;
        EvidenceGrade rows = _rowEvidence(Plan(index).Assessed, _instances[index].Element);
        return rule > rows ? rule : rows;
    }

    private ChargePlan Plan(int index) => _plans[_instances[index].Plan];

    private BigRational? Read(Slot slot, int index) => _frame.Number(slot.Index, _instances[index].Element);

    private bool IsIn(Scope scope, int item, int group) => _frame.GroupsUnknown[scope.Value] || _frame.GroupOf[(scope.Value * _frame.ItemCount) + item] == group;

    // An instance whose condition is false is not listed.
    private IEnumerable<(int Plan, int Element)> Instances()
    {
        for (int plan = 0; plan < _plans.Length; plan++)
        {
            ChargePlan charge = _plans[plan];
            for (int element = 0; element < _frame.Count(charge.Scope); element++)
            {
                if (charge.When is not { } when || _frame.Boolean(when.Index, element) != Truth.False)
                {
                    yield return (plan, element);
                }
            }
        }
    }
}
