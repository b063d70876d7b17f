using System.Collections.Immutable;
using Clearance.Documents;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Formulas.Binding;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Json;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Procedures;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <content>The whole procedure.</content>
internal sealed partial class ProcedureCompiler
{
    /// <summary>Compiles the procedure; null where something is wrong, which is then among the errors.</summary>
    public CompiledProcedure? Compile()
    {
        Prepare();
        ImmutableArray<EligibilityPlan> eligibility = CompileEligibility();
        ProcedureDefinition definition = _parts?.Definition ?? Define(eligibility);
        eligibility = _parts is { Eligibility: not RulebookEligibility and var rule } ? Written(rule, eligibility) : eligibility;
        Slot isEligible = IsEligible(eligibility);
        ImmutableArray<SplittingPlan> splitting = [.. _rules.Splitting.Select(Plan).OfType<SplittingPlan>()];
        ProgramUse gate = Builder.TakeUse();
        Operand? customsValue = CompileCustomsValue();
        CompileNames();
        ImmutableArray<DocumentPlan> documents = [.. _rules.Documents.Select(Plan)];
        ImmutableArray<OutlookPlan> outlooks = [.. _rules.Outlook.Select(Plan)];
        ImmutableArray<NotePlan> steps = [.. _rules.Steps.Select(Plan)];
        ImmutableArray<NotePlan> precautions = [.. _rules.Precautions.Select(Plan)];
        ImmutableArray<NotePlan> warnings = [.. _rules.Warnings.Select(Plan)];
        _part = FormulaPart.Exposure;
        ImmutableArray<ExposurePlan> exposures = [.. _rules.Exposures.Select(Plan)];
        ProgramUse clearance = gate.With(Builder.TakeUse());
        _part = FormulaPart.Return;
        ImmutableArray<ReturnRule> returns = [.. _rules.Returns.Select(Plan).OfType<ReturnRule>()];
        ImmutableArray<ReplacementRule> replacements = [.. _rules.Replacements.Select(Plan).OfType<ReplacementRule>()];
        ProgramUse returned = Builder.TakeUse();
        _part = FormulaPart.Assessment;
        RoundingRule? totalRounding = TotalRounding();
        if (!Errors.IsEmpty)
        {
            return null;
        }

        ImmutableArray<ChargePlan> charges = [.. ChargesInOrder.Select(c => Plan(_charges[c]))];
        documents = _parts is { Documents: not RulebookDocuments and var requirements } ? Written(requirements, documents) : documents;
        Slot total = Total(charges, static _ => true);
        Slot border = Total(charges, static c => c.Definition.Collector == Collector.Border);
        clearance = clearance.With(Builder.TakeUse());
        return new CompiledProcedure
        {
            Definition = definition,
            Eligibility = eligibility,
            IsEligible = isEligible,
            CustomsValue = customsValue?.Slot,
            ValueEvidence = _rules.CustomsValue is { } formula ? EvidenceOf(formula) : EvidenceGrade.Primary,
            Charges = charges,
            Total = total,
            DueAtBorder = border,
            TotalRounding = totalRounding,
            Documents = documents,
            Outlooks = _parts is { Outlook: null } ? [] : outlooks,
            Parts = Written(charges, _parts?.Outlook is not RulebookOutlook and var model ? model : null),
            Steps = steps,
            Precautions = precautions,
            Warnings = warnings,
            Exposures = exposures,
            Splitting = splitting,
            Returns = returns,
            Replacements = replacements,
            Named = [.. _named],
            Gate = gate,
            Use = clearance,
            FullUse = clearance.With(returned),
        };
    }

    private void Prepare()
    {
        if (_parts is not null)
        {
            PrepareWritten(_parts);
        }

        CheckReferences();
    }

    private void CompileNames()
    {
        foreach (ValueDocument value in _rules.Values)
        {
            TryCompile(() => Value(value, 1));
        }

        foreach (string charge in ChargesInOrder)
        {
            TryCompile(() => Due(charge, 1));
        }

        foreach (ReliefDocument relief in _rules.Reliefs)
        {
            TryCompile(() => Relief(relief, 1));
        }
    }

    private ProcedureDefinition Define(ImmutableArray<EligibilityPlan> eligibility) => new()
    {
        Id = _procedure.Id!.Text,
        Jurisdiction = _context.Own.Id.Text.ToUpperInvariant(),
        Currency = _context.Currency,
        Mode = _procedure.Mode!.Value,
        Name = _procedure.Name ?? new LocalizedText(_procedure.Id.Text),
        Declarant = _procedure.Declarant,
        Channels = [.. _procedure.Channels],
        Reasons = [.. eligibility.Select(static e => e.Definition)],
    };

    private void TryCompile<T>(Func<T> compile)
    {
        try
        {
            compile();
        }
        catch (ReportedException)
        {
            // Reported where it stands.
        }
        catch (FormulaException fault)
        {
            Errors.Add(fault.Code, _procedure.Place, fault.Message);
        }
    }

    private ImmutableArray<EligibilityPlan> CompileEligibility()
    {
        ImmutableArray<EligibilityPlan>.Builder plans = ImmutableArray.CreateBuilder<EligibilityPlan>();
        _part = FormulaPart.Eligibility;
        foreach (EligibilityDocument rule in _rules.Eligibility)
        {
            if (TryBind(rule.Require, FormulaType.Boolean, Scope.Item, out Operand require) && Cited(rule) is { } citation)
            {
                var definition = new ReasonDefinition(rule.Id.Text, rule.Because, citation.Source);

                // The row that a parcel meets brings its own evidence.
                EvidenceGrade cited = citation.Row is null ? citation.Source.Evidence : EvidenceGrade.Primary;
                plans.Add(new EligibilityPlan(definition, Note(rule.Because, rule.TextPlace, require.Scope), require.Slot, require.Scope, citation.Row, Weaker(cited, EvidenceOf(rule.Require))));

                // A reason is a sentence about a parcel that fails, no name of the figure.
                AddNamed(rule.Id.Text, null, rule.Require, FormulaContext.Plain, require, null, require.Slot, citation.Source);
            }
        }

        _part = FormulaPart.Assessment;
        return plans.ToImmutable();
    }

    private Slot IsEligible(ImmutableArray<EligibilityPlan> plans)
    {
        Slot all = Builder.Boolean(true);
        foreach (EligibilityPlan plan in plans)
        {
            Slot each = plan.Scope.IsItem ? Builder.Emit(Op.AllB, SlotKind.Boolean, Scope.Parcel, plan.Require.Index) : plan.Require;
            all = Builder.Emit(Op.And, SlotKind.Boolean, Scope.Parcel, all.Index, each.Index);
        }

        return all;
    }

    private Operand? CompileCustomsValue()
    {
        if (_rules.CustomsValue is not { } formula || !TryBind(formula, FormulaType.Money, Scope.Item, out Operand value))
        {
            return null;
        }

        Operand whole = value.Scope.IsItem ? value with { Scope = Scope.Parcel, Slot = Sum(value.Slot) } : value;
        Located sum = value.Scope.IsItem ? formula with { Text = $"sum({formula.Text})" } : formula;
        LegalSource source = _rules.TryValue(formula.Text, out ValueDocument? named) ? Cite(named) : new LegalSource(_context.Own.Id.Text, $"Rulebook {_context.Own.Id.Text}", null, null, EvidenceOf(formula));
        AddNamed("customsValue", null, sum, FormulaContext.Plain, whole, null, whole.Slot, source);
        return whole;
    }

    private DocumentPlan Plan(PaperDocument paper)
    {
        _ = DocumentWords.Needs.TryFind(paper.Need, out DocumentNeed need);
        _ = DocumentWords.Stages.TryFind(paper.Stage, out DocumentStage stage);
        _ = DocumentWords.Suppliers.TryFind(paper.Supplier, out DocumentSupplier supplier);
        ValueList<ValueList<DocumentType>> sets = Sets(paper.AnyOf);
        LegalSource source = Cited(paper)?.Source ?? Cite(paper);
        return new DocumentPlan(new DocumentRequirement(DocumentType.Parse(paper.Id.Text), need, stage, supplier, sets, source), Condition(paper.When));
    }

    private static ValueList<ValueList<DocumentType>> Sets(ImmutableArray<ImmutableArray<Located>> sets) =>
        [.. sets.Select(static set => (ValueList<DocumentType>)[.. set.Select(static w => DocumentType.Parse(w.Text))])];

    private ExposurePlan Plan(ExposureDocument exposure)
    {
        Slot? maximum = exposure.Maximum is { } formula && TryBind(formula, FormulaType.Money, Scope.Parcel, out Operand most) ? most.Slot : null;
        return new ExposurePlan(exposure.Id.Text, Note(exposure.Text, exposure.TextPlace, Scope.Parcel), Condition(exposure.When), maximum, Cite(exposure));
    }

    private SplittingPlan? Plan(SplittingDocument rule)
    {
        // All three are bound before any is judged, so that the faults of all are reported.
        bool isCounted = TryBind(rule.Counted, FormulaType.Money, Scope.Parcel, out Operand counted);
        bool isLimited = TryBind(rule.Limit, FormulaType.Money, Scope.Parcel, out Operand limit);
        bool isTimed = TryBind(rule.Days, FormulaType.Number, Scope.Parcel, out Operand days);
        Slot? when = Condition(rule.When);
        return isCounted && isLimited && isTimed ? new SplittingPlan(rule.Id.Text, when, counted.Slot, limit.Slot, days.Slot, Cite(rule)) : null;
    }

    private Slot? Condition(Located? when) =>
        when is { } formula && TryBind(formula, FormulaType.Boolean, Scope.Parcel, out Operand condition) ? condition.Slot : null;

    // "@table" cites the row of a table that the parcel meets: known only when a parcel is there.
    private Citation? Cited(RuleDocument rule)
    {
        if (!rule.Source.Text.StartsWith('@'))
        {
            return new Citation(Cite(rule), null);
        }

        string name = rule.Source.Text[1..];
        if (_context.Own.Tables.FirstOrDefault(t => string.Equals(t.Name.Text, name, StringComparison.Ordinal)) is not { } document)
        {
            return null;
        }

        try
        {
            CompiledTable table = Table(name, document, 1);
            ImmutableArray<LegalSource> sources = _context.Tables.SourcesOf(table.Lookup);
            EvidenceGrade weakest = sources.Aggregate(EvidenceGrade.Primary, static (grade, source) => Weaker(grade, source.Evidence));
            return new Citation(new LegalSource(rule.Source.Text, $"As the row of table {name} says", null, null, weakest), table.Row);
        }
        catch (ReportedException)
        {
            return null;
        }
    }

    // Names that a rule mentions outside formulas.
    private void CheckReferences()
    {
        foreach (Located charge in _rules.Reliefs.SelectMany(static r => r.Waives).Concat(_rules.Returns.SelectMany(static r => r.Refunds)).Concat(_rules.Replacements.SelectMany(static r => r.Free)))
        {
            if (!_rules.IsEverCharge(charge.Text) && !_context.Own.Gaps.AnyName && !_context.Own.Gaps.Names.Contains(charge.Text))
            {
                Errors.Add(RuleErrors.UnknownCharge, charge.Place, $"'{charge.Text}' is no charge of this procedure.{NearestWords.Ask(charge.Text, _rules.ChargeNames)}");
            }
        }

        foreach (ReliefDocument relief in _rules.Reliefs)
        {
            TryCompile(() => CheckScope(relief));
        }
    }

    private ReliefPlan? CheckScope(ReliefDocument relief)
    {
        ReliefPlan? plan = Relief(relief, 1);
        foreach (Located waived in relief.Waives)
        {
            if (plan is { Scope.IsItem: true } && TryCharge(waived.Text, out Scope scope, out bool inForce) && inForce && !scope.IsItem)
            {
                Errors.Add(RuleErrors.ReliefScope, relief.When.Place, $"the relief is decided for each item, but '{waived.Text}' is a charge per {(scope.IsParcel ? "parcel" : "group")}: use any, all or sum");
            }
        }

        return plan;
    }
}
