using System.Collections.Immutable;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Procedures;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>Brings together, for one case, what the rules say of each charge on each returned item.</summary>
internal sealed class PlanMaker
{
    private readonly ReturnedParcel _parcel;
    private readonly ImmutableArray<JudgedRule> _rules;
    private readonly ImmutableArray<ChargeVerdict> _charges;
    private readonly ImmutableArray<ItemVerdict> _allowance;

    public PlanMaker(ReturnedParcel parcel)
    {
        _parcel = parcel;
        _rules = [.. parcel.Rules.Select(r => new JudgedRule(r, parcel))];
        _charges =
        [
            .. parcel.Cleared.Charges.Select(c => PaidCharge.Find(c, parcel.Case)).OfType<PaidCharge>().SelectMany(paid => paid.Parts.Select(part =>
                new ChargeVerdict(paid.Charge, part.Amount, Judge(part.Item, r => r.Refunds.Contains(paid.Charge.Definition.Id, StringComparer.Ordinal))))),
        ];
        _allowance = [.. parcel.Case.Items.Select(item => Judge(item, static r => r.Restores is not null))];
    }

    // An allowance comes back whatever was paid: goods free of tax use it too.
    private IEnumerable<ItemVerdict> Verdicts => _charges.Select(static c => c.Said).Concat(_allowance);

    public ReturnPlan Make()
    {
        ItemVerdict[] open = [.. Verdicts.Where(static v => v.Verdict is Verdict.Barred or Verdict.Undecided)];
        ReturnStatus status = open.Length > 0 || _parcel.Cleared.Status == OptionStatus.NeedsInformation ? ReturnStatus.NeedsInformation : StatusOfCharges();
        ValueList<Refund> refunds = [.. Refunds()];
        JudgedRule[] decisive = [.. RulesOf(static v => v is Verdict.Barred or >= Verdict.Late)];
        JudgedRule[] paying = [.. RulesOf(static v => v >= Verdict.Undecided)];
        return new ReturnPlan
        {
            Status = status,
            Refunds = refunds,
            Total = status is ReturnStatus.NeedsInformation or ReturnStatus.NotCovered ? null : Sum(refunds),
            AllowanceRestored = Restored(),
            Deadlines = [.. decisive.SelectMany(static r => r.Deadlines)],
            Documents = [.. paying.Where(static r => r.Rule.Documents.Count > 0).Select(static r => new ReturnPapers(r.Rule.Documents, r.Rule.Source))],
            Steps = [.. paying.SelectMany(static r => r.Rule.Steps)],
            Reasons = [.. Reasons(status)],
            Missing = [.. _parcel.MissingOfCharges().Concat(open.SelectMany(static v => v.Rule!.MissingOf(v.Item.Index))).Distinct(StringComparer.Ordinal)],
            Replacement = Replacement(),
        };
    }

    // The first rule of the highest verdict decides, so that nothing comes back twice.
    private ItemVerdict Judge(ReturnedItem item, Predicate<ReturnRule> isAbout)
    {
        var best = new ItemVerdict(item, Verdict.Uncovered, null);
        foreach (JudgedRule rule in _rules.Where(r => isAbout(r.Rule)))
        {
            Verdict verdict = rule.Of(item.Index);
            best = verdict > best.Verdict ? best with { Verdict = verdict, Rule = rule } : best;
        }

        return best;
    }

    private ReturnStatus StatusOfCharges()
    {
        bool Any(Verdict verdict) => _charges.Any(c => c.Said.Verdict == verdict);
        return _charges.IsEmpty ? ReturnStatus.NotRefundable
            : _charges.All(static c => c.Said.Verdict == Verdict.Refunded) ? ReturnStatus.Refundable
            : Any(Verdict.Refunded) ? ReturnStatus.Partly
            : Any(Verdict.Late) || Any(Verdict.Refused) ? ReturnStatus.NotRefundable
            : ReturnStatus.NotCovered;
    }

    private IEnumerable<Refund> Refunds() => _charges
        .Where(static c => c.Said.Verdict >= Verdict.Undecided)
        .GroupBy(static c => (c.Charge.Definition.Id, c.Said.Rule))
        .Select(g => new Refund(
            g.Key.Id,
            new Money(g.Sum(static c => c.Part.Amount), _parcel.Currency),
            g.Key.Rule!.Rule.By,
            g.Key.Rule.Rule.Source))
        .Where(static r => r.Amount.Amount > 0m);

    private Money Sum(ValueList<Refund> refunds) =>
        Amounts.ToMoney(refunds.Aggregate(BigRational.Zero, static (sum, r) => sum + BigRational.FromDecimal(r.Amount.Amount)), _parcel.Currency);

    private IEnumerable<JudgedRule> RulesOf(Predicate<Verdict> isMeant) =>
        Verdicts.Where(v => isMeant(v.Verdict)).Select(static v => v.Rule!).Distinct();

    private RestoredAllowance? Restored()
    {
        ItemVerdict[] back = [.. _allowance.Where(static v => v.Verdict >= Verdict.Undecided)];
        if (back is not [{ Rule.Rule.Restores: { } restores }, ..])
        {
            return null;
        }

        BigRational? sum = BigRational.Zero;
        foreach (ReturnedItem item in back.Where(v => v.Rule == back[0].Rule).Select(static v => v.Item))
        {
            sum += _parcel.ValueOf(restores.Value, item.Index) * new BigRational(item.Quantity, _parcel.Case.Parcel.Items[item.Index].Quantity);
        }

        return sum is { } amount ? new RestoredAllowance(restores.Allowance, Amounts.ToMoney(amount, _parcel.Currency)) : null;
    }

    private IEnumerable<ReturnNote> Reasons(ReturnStatus status)
    {
        if (_charges.IsEmpty && status == ReturnStatus.NotRefundable)
        {
            yield return ReturnTexts.NothingWasPaid;
        }

        foreach (ReturnDeadline late in RulesOf(static v => v == Verdict.Late).SelectMany(static r => r.Deadlines).Where(static d => d.IsMet is false))
        {
            yield return ReturnTexts.TooLate(late);
        }

        foreach (JudgedRule refusing in RulesOf(static v => v == Verdict.Refused))
        {
            yield return new ReturnNote(refusing.Rule.Id, null, refusing.Rule.Because!, refusing.Rule.Source);
        }

        foreach (ChargeDefinition uncovered in _charges.Where(static c => c.Said.Verdict == Verdict.Uncovered).Select(static c => c.Charge.Definition).DistinctBy(static d => d.Id, StringComparer.Ordinal))
        {
            yield return ReturnTexts.Uncovered(uncovered);
        }
    }

    private Replacement? Replacement() => _parcel.Replacements
        .Where(r => _parcel.Case.Items.All(i => _parcel.Holds(r.When, i.Index) == Truth.True))
        .Select(r => new Replacement([.. r.Free], JudgedRule.Judge(r.Deadline, _parcel.Case, r.Source), r.Text, r.Source))
        .FirstOrDefault();
}
