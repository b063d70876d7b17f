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
    private const int NotListed = -1;

    private readonly ImmutableArray<ChargePlan> _plans;
    private readonly Currency _currency;
    private readonly Func<Slot, int, EvidenceGrade> _rowEvidence;
    private Frame _frame;

    // Listed when somebody first asks. Many threads may read a report that stays: each lists the same, so it does not matter whose list they see.
    private (int Plan, int Element)[] _instances = [];
    private int _listed = NotListed;

    public ChargeSheet(ImmutableArray<ChargePlan> plans, Frame frame, Currency currency, Func<Slot, int, EvidenceGrade> rowEvidence)
    {
        _plans = plans;
        _frame = frame;
        _currency = currency;
        _rowEvidence = rowEvidence;
    }

    public int Count => Volatile.Read(ref _listed) is var listed and not NotListed ? listed : List();

    /// <summary>Counts the evaluations begun, so that a view of an earlier one can be told.</summary>
    public int Version { get; private set; }

    /// <summary>Ends all views of the last evaluation.</summary>
    public void End() => Version = unchecked(Version + 1);

    /// <summary>Shows another evaluation, with its charges or without.</summary>
    public void Show(Frame frame, bool isCharged)
    {
        _listed = isCharged ? NotListed : 0;
        Reference.Set(ref _frame, frame);
    }

    public ChargeDefinition DefinitionOf(int index) => Plan(index).Definition;

    public int? ItemOf(int index) => Plan(index).Scope.IsItem ? _instances[index].Element : null;

    public ValueList<int>? ItemsOf(int index)
    {
        Scope scope = Plan(index).Scope;
        return scope.IsGroup ? [.. Enumerable.Range(0, _frame.ItemCount).Where(i => IsIn(scope, i, _instances[index].Element))] : null;
    }

    public Money? BaseOf(int index) => Plan(index).Base is { } slot ? Amounts.Read(_frame, slot, _instances[index].Element, _currency) : null;

    public Percentage? RateOf(int index) =>
        Plan(index).Rate is { } slot && TryFraction(slot, _instances[index].Element, out decimal fraction) ? Amounts.ToRate(fraction) : null;

    public RoundingRule? RoundingOf(int index) => Plan(index).Rounding;

    // While a relief is undecided, so is what the charge comes to.
    public Money? AmountOf(int index)
    {
        ChargePlan plan = Plan(index);
        int element = _instances[index].Element;
        return _frame.IsKnown(plan.Due.Index, element) ? Amounts.Read(_frame, plan.Assessed, element, _currency, plan.Rounding) : null;
    }

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

    private bool TryFraction(Slot slot, int element, out decimal fraction)
    {
        if (_frame.TrySmall(slot.Index, element, out long numerator, out long denominator) && Amounts.TryDecimal(numerator, denominator, 0, out fraction))
        {
            return true;
        }

        fraction = 0m;
        return _frame.Number(slot.Index, element) is { } exact && exact.TryToDecimal(out fraction);
    }

    private bool IsIn(Scope scope, int item, int group) => _frame.GroupsUnknown[scope.Value] || _frame.GroupAt(scope.Value, item) == group;

    private int List()
    {
        int count = 0;
        (int Plan, int Element)[] instances = _instances;
        for (int plan = 0; plan < _plans.Length; plan++)
        {
            ChargePlan charge = _plans[plan];
            for (int element = 0; element < _frame.Count(charge.Scope); element++)
            {
                // An instance whose condition is false is not listed.
                if (charge.When is not { } when || _frame.Boolean(when.Index, element) != Truth.False)
                {
                    if (count == instances.Length)
                    {
                        Array.Resize(ref instances, Math.Max(8, count * 2));
                    }

                    instances[count++] = (plan, element);
                }
            }
        }

        _instances = instances;
        Volatile.Write(ref _listed, count);
        return count;
    }
}
