using System.Collections.Frozen;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Parcels;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Procedures;

/// <summary>Calls the parts of a procedure that are written in C#: what they read comes from the frame, and what they state goes into it.</summary>
internal sealed partial class PartRunner(CompiledProcedure procedure, WrittenParts parts) : PartCall, IFrameParts
{
    private static readonly FrozenDictionary<string, (Slot Due, Scope Scope)> s_none = FrozenDictionary<string, (Slot Due, Scope Scope)>.Empty;

    private readonly List<(int Part, Slot Slot, int Element)> _reads = [];
    private readonly List<(int Part, string Path)> _needs = [];
    private Parcel? _parcel;
    private DateOnly _on;
    private Frame? _frame;
    private int _part;
    private bool _isUndecided;

    public override Parcel Parcel => _parcel!;

    public override DateOnly On => _on;

    public override Currency Currency => procedure.Definition.Currency;

    private Frame Frame => _frame!;

    /// <summary>The runner behind a context, for the rulebook's own parts.</summary>
    public static PartRunner Of(in EvaluationContext context) => (PartRunner)context.Call;

    public IEnumerable<(Slot Slot, int Element)> ReadsOf(int part) => _reads.Where(r => r.Part == part).Select(static r => (r.Slot, r.Element));

    public IEnumerable<string> NeedsOf(int part) => _needs.Where(n => n.Part == part).Select(static n => n.Path);

    /// <summary>Begins a run, and forgets what parts read and asked for in an earlier one.</summary>
    public void Begin(Parcel parcel, DateOnly on)
    {
        _parcel = parcel;
        _on = on;
        _reads.Clear();
        _needs.Clear();
    }

    public IFrameParts Copy()
    {
        var copy = new PartRunner(procedure, parts);
        copy.Begin(Parcel, On);
        copy._reads.AddRange(_reads);
        copy._needs.AddRange(_needs);
        return copy;
    }

    public void Run(int part, Frame frame)
    {
        Enter(part, frame);
        switch (parts.Plans[part])
        {
            case EligibilityPart plan:
                Decide(plan);
                break;
            case DutyPart plan:
                Assess(plan);
                break;
            case DocumentPart plan:
                Select(plan);
                break;
        }
    }

    /// <summary>What the outlook model says of a frame whose program has run. Reports are read by many threads, so each reading has a call of its own.</summary>
    public ClearanceOutlook? Predict(IOutlookModel model, Frame frame)
    {
        var call = new PartRunner(procedure, parts);
        call.Begin(Parcel, On);
        call.Enter(parts.Plans.Length, frame);
        return model.Predict(new EvaluationContext(call));
    }

    /// <summary>The outlook that the rulebook states.</summary>
    public ClearanceOutlook? RulebookOutlook()
    {
        foreach (OutlookPlan plan in procedure.Outlooks)
        {
            if (plan.When is not { } when || Frame.Boolean(when.Index, 0) == Truth.True)
            {
                return plan.Predict(Frame, Currency);
            }
        }

        return null;
    }

    public override bool TryLineValue(int item, out Money value)
    {
        Check(item);
        return TryMoney(parts.LineValue, item, out value);
    }

    public override bool TryFreight(out Money freight) => TryMoney(parts.Freight, 0, out freight);

    public override bool TryInsurance(out Money insurance) => TryMoney(parts.Insurance, 0, out insurance);

    public override bool TryShare(Money whole, int item, out Money share)
    {
        Check(item);
        Check(whole, nameof(whole));
        share = default;
        foreach (Slot weights in (ReadOnlySpan<Slot>)[parts.LineValue, parts.Quantity])
        {
            BigRational own = BigRational.Zero;
            BigRational total = BigRational.Zero;
            for (int i = 0; i < Frame.ItemCount; i++)
            {
                if (!TryRead(weights, i, out BigRational weight))
                {
                    return false;
                }

                total += weight;
                own = i == item ? weight : own;
            }

            if (total.Sign != 0)
            {
                share = Amounts.ToExactMoney(BigRational.FromDecimal(whole.Amount) * own / total, Currency);
                return true;
            }
        }

        return false;
    }

    public override bool TryAmount(string charge, int? item, out Money amount)
    {
        ArgumentException.ThrowIfNullOrEmpty(charge);
        if (!Before.TryGetValue(charge, out (Slot Due, Scope Scope) found))
        {
            throw new ArgumentException($"The procedure {procedure.Definition.Id} has no charge '{Shown.Text(charge)}' before this part.{NearestWords.Ask(charge, Before.Keys)}", nameof(charge));
        }

        amount = default;
        if (item is { } one)
        {
            Check(one);
            return found.Scope.IsItem
                ? TryMoney(found.Due, one, out amount)
                : throw new ArgumentException($"The charge '{charge}' lies on no single item: leave the item out for its sum.", nameof(item));
        }

        BigRational sum = BigRational.Zero;
        for (int i = 0; i < Frame.Count(found.Scope); i++)
        {
            if (!TryRead(found.Due, i, out BigRational each))
            {
                return false;
            }

            sum += each;
        }

        amount = Amounts.ToExactMoney(sum, Currency);
        return true;
    }

    public override void Need(string factPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(factPath);
        _isUndecided = true;
        _needs.Add((_part, factPath));
    }

    private FrozenDictionary<string, (Slot Due, Scope Scope)> Before =>
        _part == parts.Plans.Length ? parts.Charges : parts.Plans[_part] switch
        {
            DutyPart duty => duty.Before,
            DocumentPart => parts.Charges,
            _ => s_none,
        };

    private void Enter(int part, Frame frame)
    {
        _frame = frame;
        _part = part;
        _isUndecided = false;
    }

    private bool TryMoney(Slot slot, int element, out Money value)
    {
        bool isKnown = TryRead(slot, element, out BigRational exact);
        value = isKnown ? Amounts.ToExactMoney(exact, Currency) : default;
        return isKnown;
    }

    private bool TryRead(Slot slot, int element, out BigRational value)
    {
        _reads.Add((_part, slot, element));
        BigRational? read = Frame.Number(slot.Index, element);
        value = read ?? BigRational.Zero;
        _isUndecided |= read is null;
        return read is not null;
    }

    private void Check(int item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(item, Frame.ItemCount);
    }

    private void Check(Money amount, string name)
    {
        if (amount.Currency != Currency)
        {
            throw new ArgumentException($"Amounts of {procedure.Definition.Id} are in {Currency.Code}, and this one is in {amount.Currency.Code}: convert it first.", name);
        }
    }
}
