using System.Collections.Immutable;
using Clearance.Documents;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Procedures;
using Clearance.Rulebooks.Comparing;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;

namespace Clearance;

/// <content>Which law an evaluation read, and how good its evidence is.</content>
internal sealed partial class OptionState
{
    /// <summary>The weakest evidence of eligibility, value and charges.</summary>
    public EvidenceGrade Evidence()
    {
        EvidenceGrade weakest = Inquiry!.RowEvidence;
        Weaken(Procedure!.ValueEvidence);
        foreach (EligibilityPlan plan in Procedure.Eligibility)
        {
            Weaken(plan.Evidence);
        }

        foreach (Charge charge in Charges)
        {
            Weaken(charge.Evidence);
            Weaken(charge.WaivedBy?.Source.Evidence ?? EvidenceGrade.Primary);
        }

        return weakest;

        void Weaken(EvidenceGrade grade) => weakest = grade > weakest ? grade : weakest;
    }

    /// <summary>Adds the rules, parameters and rows that the result and what is shown with it were read from. The edition must be a traced one.</summary>
    public void AddLawRead(ISet<LawId> read)
    {
        read.Add(LawId.Procedure(Definition.Id));
        if (Procedure is not { } procedure)
        {
            return;
        }

        LawTrace trace = _edition!.Traces![Definition.Id];
        Inquiry inquiry = Inquire(isLawAsked: true);
        foreach ((LawKind kind, string id) in ReadRules(inquiry, procedure).ToArray())
        {
            if (trace.Rules.TryGetValue((kind, id), out LawId rule))
            {
                read.Add(rule);
            }
        }

        // Values and reliefs are read where something that was asked came to them.
        foreach (NamedResult named in procedure.Named.Where(n => inquiry.HasVisited(n.Slot)))
        {
            read.UnionWith(new[] { LawKind.Value, LawKind.Relief }.Where(k => trace.Rules.ContainsKey((k, named.Name))).Select(k => trace.Rules[(k, named.Name)]));
        }

        read.UnionWith(trace.Parameters.Where(p => inquiry.HasVisited(p.Key)).Select(static p => p.Value));
        read.UnionWith(inquiry.Sets.Where(trace.Sets.ContainsKey).Select(s => trace.Sets[s]));
        read.UnionWith(inquiry.Rows.Select(r => trace.Rows[r.Table][r.Row]));
    }

    private IEnumerable<(LawKind Kind, string Id)> ReadRules(Inquiry inquiry, CompiledProcedure procedure)
    {
        foreach (Modes.EligibilityPlan plan in procedure.Eligibility)
        {
            VisitAll(inquiry, plan.SourceRow, plan.Note);
            yield return (LawKind.Eligibility, plan.Definition.Id);
        }

        if (!IsCharged)
        {
            yield break;
        }

        foreach (ChargePlan plan in procedure.Charges)
        {
            inquiry.VisitAll(plan.Assessed);
            inquiry.VisitAll(plan.Due);
        }

        foreach (Charge charge in Charges)
        {
            yield return (LawKind.Charge, charge.Definition.Id);
        }

        foreach (DocumentPlan plan in procedure.Documents.Where(p => Asks(inquiry, p.When) != Truth.False))
        {
            yield return (LawKind.Paper, plan.Requirement.Type.Word);
        }

        foreach (OutlookPlan plan in procedure.Outlooks.Where(p => Asks(inquiry, p.When) == Truth.True).Take(1))
        {
            foreach (DriverPlan driver in plan.Drivers)
            {
                inquiry.VisitAll(driver.When);
            }

            yield return (LawKind.Outlook, plan.Id);
        }

        foreach (ExposurePlan plan in procedure.Exposures.Where(p => Asks(inquiry, p.When) == Truth.True))
        {
            VisitAll(inquiry, plan.Maximum, plan.Note);
            yield return (LawKind.Exposure, plan.Id);
        }

        (LawKind, ImmutableArray<NotePlan>)[] notes = [(LawKind.Step, procedure.Steps), (LawKind.Precaution, procedure.Precautions), (LawKind.Warning, procedure.Warnings)];
        foreach ((LawKind kind, ImmutableArray<NotePlan> plans) in notes)
        {
            foreach (NotePlan plan in plans.Where(p => Asks(inquiry, p.When) == Truth.True))
            {
                VisitAll(inquiry, null, plan.Note);
                yield return (kind, plan.Id);
            }
        }
    }

    private Truth Asks(Inquiry inquiry, Formulas.Programs.Slot? condition)
    {
        if (condition is { } slot)
        {
            inquiry.VisitAll(slot);
        }

        return Holds(condition);
    }

    private static void VisitAll(Inquiry inquiry, Formulas.Programs.Slot? slot, Note note)
    {
        foreach (Formulas.Programs.Slot each in note.Placeholders.Select(static p => p.Slot).Concat(slot is { } one ? [one] : []))
        {
            inquiry.VisitAll(each);
        }
    }
}
