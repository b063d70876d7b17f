using System.Collections.Immutable;
using Clearance.Formulas;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>Brings together, for one case, what the rules say of each charge on each returned item.</summary>
internal sealed class PlanMaker
{
    private readonly ReturnedParcel _parcel;
    private readonly ImmutableArray<JudgedRule> _rules;
    private readonly ImmutableArray<PaidCharge> _paid;
    private readonly List<ChargeVerdict> _verdicts = [];

    public PlanMaker(ReturnedParcel parcel)
    {
        _parcel = parcel;
        _rules = [.. parcel.Rules.Select(r => new JudgedRule(r, parcel))];
        _paid = [.. parcel.Cleared.Charges.Select(c => PaidCharge.Find(c, parcel.Case)).OfType<PaidCharge>()];
        foreach (PaidCharge paid in _paid)
        {
            _verdicts.AddRange(paid.Returned.Select(item => Judge(paid, item)));
        }
    }

    public ReturnPlan Make()
    {
        ValueList<string> missing =
        [
            .. _parcel.MissingOfCharges()
                .Concat(_verdicts.Where(static v => v.Verdict == Verdict.Undecided).SelectMany(static v => v.Rule!.MissingOf(v.Item.Index)))
                .Distinct(StringComparer.Ordinal),
        ];
        ReturnStatus status = StatusOf(isUnknown: missing.Count > 0 || _parcel.Cleared.Status == OptionStatus.NeedsInformation);
        ValueList<Refund> refunds = [.. Refunds()];
        JudgedRule[] decisive = [.. RulesOf(static v => v >= Verdict.Late)];
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
            Missing = missing,
            Replacement = Replacement(),
        };
    }

    // The first rule of the highest verdict decides, so that nothing comes back twice.
    private ChargeVerdict Judge(PaidCharge paid, ReturnedItem item)
    {
        var best = new ChargeVerdict(paid, item, Verdict.Uncovered, null);
        foreach (JudgedRule rule in _rules.Where(r => r.Rule.Refunds.Contains(paid.Charge.Definition.Id, StringComparer.Ordinal)))
        {
            Verdict verdict = rule.Of(item.Index);
            best = verdict > best.Verdict ? best with { Verdict = verdict, Rule = rule } : best;
        }

        return best;
    }

    private ReturnStatus StatusOf(bool isUnknown)
    {
        bool Any(Verdict verdict) => _verdicts.Exists(v => v.Verdict == verdict);
        return isUnknown ? ReturnStatus.NeedsInformation
            : _verdicts.Count == 0 ? ReturnStatus.NotRefundable
            : _verdicts.TrueForAll(static v => v.Verdict == Verdict.Refunded) ? ReturnStatus.Refundable
            : Any(Verdict.Refunded) ? ReturnStatus.Partly
            : Any(Verdict.Late) || Any(Verdict.Refused) ? ReturnStatus.NotRefundable
            : ReturnStatus.NotCovered;
    }

    private IEnumerable<Refund> Refunds() => _verdicts
        .Where(static v => v.Verdict >= Verdict.Undecided)
        .GroupBy(static v => (v.Charge.Charge.Definition.Id, v.Rule))
        .Select(g => new Refund(
            g.Key.Id,
            new Money(g.Sum(static v => v.Charge.PartOf(v.Item).Amount), _parcel.Currency),
            g.Key.Rule!.Rule.By,
            g.Key.Rule.Rule.Source))
        .Where(static r => r.Amount.Amount > 0m);

    private Money Sum(ValueList<Refund> refunds) =>
        Amounts.ToMoney(refunds.Aggregate(BigRational.Zero, static (sum, r) => sum + BigRational.FromDecimal(r.Amount.Amount)), _parcel.Currency);

    private IEnumerable<JudgedRule> RulesOf(Predicate<Verdict> isMeant) =>
        _verdicts.Where(v => isMeant(v.Verdict)).Select(static v => v.Rule!).Distinct();

    // It comes back whatever was paid: goods free of tax use an allowance too.
    private RestoredAllowance? Restored()
    {
        foreach (JudgedRule rule in _rules)
        {
            ReturnedItem[] back = [.. _parcel.Case.Items.Where(i => rule.Of(i.Index) >= Verdict.Undecided)];
            if (rule.Rule.Restores is { } restores && back.Length > 0)
            {
                BigRational? sum = BigRational.Zero;
                foreach (ReturnedItem item in back)
                {
                    sum += _parcel.ValueOf(restores.Value, item.Index) * new BigRational(item.Quantity, _parcel.Case.Parcel.Items[item.Index].Quantity);
                }

                return sum is { } amount ? new RestoredAllowance(restores.Allowance, Amounts.ToMoney(amount, _parcel.Currency)) : null;
            }
        }

        return null;
    }

    private IEnumerable<ReturnNote> Reasons(ReturnStatus status)
    {
        if (_verdicts.Count == 0 && status == ReturnStatus.NotRefundable)
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

        foreach (ChargeVerdict uncovered in _verdicts.Where(static v => v.Verdict == Verdict.Uncovered).DistinctBy(static v => v.Charge.Charge.Definition.Id, StringComparer.Ordinal))
        {
            yield return ReturnTexts.Uncovered(uncovered.Charge.Charge.Definition);
        }
    }

    private Replacement? Replacement() => _parcel.Replacements
        .Where(r => _parcel.Case.Items.All(i => _parcel.Holds(r.When, i.Index) == Truth.True))
        .Select(r => new Replacement([.. r.Free], JudgedRule.Judge(r.Deadline, _parcel.Case, r.Source), r.Text, r.Source))
        .FirstOrDefault();
}
