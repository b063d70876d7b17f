using Clearance.Documents;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Modes;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Procedures;

/// <content>What parts state.</content>
internal sealed partial class PartRunner
{
    private Fraction[] _bases = [];
    private Fraction[] _rates = [];
    private Fraction[] _amounts = [];
    private bool[] _stated = [];

    public override void Close(string reason, int? item)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        var plan = (EligibilityPart)parts.Plans[_part];
        if (!plan.Reasons.TryGetValue(reason, out (Slot Parcel, Slot Item) slots))
        {
            throw new ArgumentException($"The definition of {procedure.Definition.Id} states no reason '{Shown.Text(reason)}'.{NearestWords.Ask(reason, plan.Reasons.Keys)}", nameof(reason));
        }

        if (item is { } one)
        {
            Check(one);
        }

        Set(item is null ? slots.Parcel : slots.Item, item ?? 0, Truth.False);
    }

    public override void Charge(int? item, Money customsBase, Percentage? rate, Money amount) => State(item, customsBase, rate, amount);

    public override void Require(int document, bool isCertain)
    {
        var plan = (DocumentPart)parts.Plans[_part];
        ArgumentOutOfRangeException.ThrowIfNegative(document);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(document, plan.Needed.Length);
        Set(plan.Needed[document], 0, isCertain ? Truth.True : Truth.Unknown);
    }

    /// <summary>Repeats what the rulebook's own eligibility says.</summary>
    public void RepeatEligibility()
    {
        foreach (EligibilityPlan plan in ((EligibilityPart)parts.Plans[_part]).Replaced)
        {
            for (int i = 0; i < Frame.Count(plan.Scope); i++)
            {
                _reads.Add((_part, plan.Require, i));
                Truth truth = Frame.Boolean(plan.Require.Index, i);
                _isUndecided |= truth == Truth.Unknown;
                if (truth == Truth.False)
                {
                    Close(plan.Definition.Id, plan.Scope.IsItem ? i : null);
                }
            }
        }
    }

    /// <summary>Repeats the charge of the rulebook in whose place the part stands.</summary>
    public void RepeatCharge()
    {
        ReplacedCharge replaced = ((DutyPart)parts.Plans[_part]).Replaced ?? throw new InvalidOperationException("The rulebook's own calculator can be called only by the part that stands in its place.");
        for (int i = 0; i < Frame.Count(replaced.Scope); i++)
        {
            Truth applies = replaced.When is { } when ? Frame.Boolean(when.Index, i) : Truth.True;
            if (applies != Truth.False && TryMoney(replaced.Assessed, i, out Money amount))
            {
                Money? customsBase = replaced.Base is { } at && TryMoney(at, i, out Money known) ? known : null;
                Percentage? rate = replaced.Rate is { } slot && TryRead(slot, i, out BigRational fraction) && fraction.TryToDecimal(out decimal exact) ? Amounts.ToRate(exact) : null;
                State(replaced.Scope.IsItem ? i : null, customsBase, rate, amount);
            }
        }
    }

    /// <summary>Repeats which papers the rulebook asks for.</summary>
    public void RepeatDocuments()
    {
        var plan = (DocumentPart)parts.Plans[_part];
        for (int i = 0; i < plan.Replaced.Length; i++)
        {
            Truth needed = plan.Replaced[i].When is { } when ? Frame.Boolean(when.Index, 0) : Truth.True;
            if (needed != Truth.False)
            {
                Require(i, needed == Truth.True);
            }
        }
    }

    private void Decide(EligibilityPart plan)
    {
        foreach ((Slot whole, Slot items) in plan.Reasons.Values)
        {
            Set(whole, 0, Truth.True);
            for (int i = 0; i < Frame.ItemCount; i++)
            {
                Set(items, i, Truth.True);
            }
        }

        plan.Rule.Decide(new EvaluationContext(this), new EligibilityWriter(this));
        Set(plan.Decided, 0, _isUndecided ? Truth.Unknown : Truth.True);
    }

    private void Assess(DutyPart plan)
    {
        int count = plan.Calculator.Charge.Per == ChargeScope.Item ? Frame.ItemCount : 1;
        Clear(ref _stated, count);
        Clear(ref _bases, count);
        Clear(ref _rates, count);
        Clear(ref _amounts, count);
        plan.Calculator.Assess(new EvaluationContext(this), new ChargeWriter(this));
        for (int i = 0; i < count; i++)
        {
            Set(plan.Present, i, _stated[i] ? Truth.True : _isUndecided ? Truth.Unknown : Truth.False);
            _amounts[i] = _stated[i] || _isUndecided ? _amounts[i] : Fraction.Zero;
        }

        Frame.SetNumbers(plan.Base.Index, _bases.AsSpan(0, count));
        Frame.SetNumbers(plan.Rate.Index, _rates.AsSpan(0, count));
        Frame.SetNumbers(plan.Amount.Index, _amounts.AsSpan(0, count));
    }

    private static void Clear<T>(ref T[] column, int count)
    {
        if (column.Length < count)
        {
            column = new T[count];
        }
        else
        {
            Array.Clear(column, 0, count);
        }
    }

    private void Select(DocumentPart plan)
    {
        foreach (Slot needed in plan.Needed)
        {
            Set(needed, 0, Truth.False);
        }

        plan.Requirements.Select(new EvaluationContext(this), new DocumentWriter(this));
        foreach (Slot needed in plan.Needed)
        {
            if (_isUndecided && Frame.Boolean(needed.Index, 0) == Truth.False)
            {
                Set(needed, 0, Truth.Unknown);
            }
        }
    }

    private void State(int? item, Money? customsBase, Percentage? rate, Money amount)
    {
        ChargeDefinition charge = ((DutyPart)parts.Plans[_part]).Calculator.Charge;
        if (charge.Per == ChargeScope.Item != item.HasValue)
        {
            throw new InvalidOperationException($"The charge '{charge.Id}' lies on {(item is null ? "items: state it for each" : "the parcel: state it once")}.");
        }

        int at = item ?? 0;
        if (item is not null)
        {
            Check(at);
        }

        if (_stated[at])
        {
            throw new ArgumentException($"The charge '{charge.Id}' was stated already.", nameof(item));
        }

        _stated[at] = true;
        _bases[at] = customsBase is { } known ? FractionOf(new Money(decimal.Round(known.Amount, Amounts.MostDecimals), known.Currency), nameof(customsBase)) : default;
        _rates[at] = rate is { } given && Fraction.TryFrom(given.Fraction, out Fraction fraction) ? fraction : default;
        _amounts[at] = FractionOf(amount, nameof(amount));
    }

    private Fraction FractionOf(Money amount, string name)
    {
        Check(amount, name);
        if (amount.Amount < 0m)
        {
            throw new ArgumentException("An amount of a charge is 0 or above.", name);
        }

        return Fraction.TryFrom(amount.Amount, out Fraction fraction)
            ? fraction
            : throw new ArgumentException("An amount of a charge has at most 18 digits: round it as the law says.", name);
    }

    private void Set(Slot slot, int element, Truth truth) => Frame.SetBoolean(slot.Index, element, truth);
}
