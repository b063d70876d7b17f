using System.Collections.Frozen;
using System.Collections.Immutable;
using Clearance.Documents;
using Clearance.Duties;
using Clearance.Formulas.Binding;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Procedures;
using Clearance.Rulebooks.Documents;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <content>Parts written in C#, which stand between the instructions of the rulebook.</content>
internal sealed partial class ProcedureCompiler
{
    private readonly FrozenDictionary<string, IDutyCalculator> _written;
    private readonly List<PartPlan> _plans = [];
    private Slot _freight;
    private Slot _insurance;

    private bool IsLeftOut(string charge) => _parts?.Duties.All(d => !string.Equals(d.Charge.Id, charge, StringComparison.Ordinal)) is true;

    // What every part may read stands before all parts.
    private void PrepareWritten(ClearanceProcedure procedure)
    {
        _ = LineValue();
        _ = TryFact("freight", 1, out Operand freight);
        _ = TryFact("insurance", 1, out Operand insurance);
        (_freight, _insurance) = (freight.Slot, insurance.Slot);
        foreach (string id in _written.Keys.Where(id => _rules.TryValue(id, out _) || TryParameter(id, out _, out _) || FactNames.All.Contains(id, StringComparer.Ordinal)))
        {
            throw new ArgumentException($"A charge of {procedure.Definition.Id} written in C# is called '{id}', as a fact, value or parameter of the rulebook is: give it another id.", nameof(procedure));
        }
    }

    // The charges in order: those of the rulebook, or those that a host made of them.
    private IEnumerable<string> ChargesInOrder => _parts is null
        ? _rules.Charges.Select(static c => c.Id.Text)
        : _parts.Duties.Select(static d => d.Charge.Id).Where(id => _written.ContainsKey(id) || _rules.TryCharge(id, out _));

    private static Scope ScopeOf(IDutyCalculator calculator) => calculator.Charge.Per == ChargeScope.Item ? Scope.Item : Scope.Parcel;

    private static FrozenDictionary<string, IDutyCalculator> WrittenOf(ClearanceProcedure? parts) => parts is null
        ? FrozenDictionary<string, IDutyCalculator>.Empty
        : parts.Duties.Where(static d => d is not RulebookDuty).ToFrozenDictionary(static d => d.Charge.Id, StringComparer.Ordinal);

    // It may read every charge before it in order, but for those that read it themselves.
    private CompiledCharge Compile(IDutyCalculator calculator, ChargeDocument? document)
    {
        string id = calculator.Charge.Id;
        var before = new Dictionary<string, (Slot Due, Scope Scope)>(StringComparer.Ordinal);
        foreach (string other in ChargesInOrder.TakeWhile(c => !string.Equals(c, id, StringComparison.Ordinal)).Where(c => !_path.Contains(c) && !_path.Contains(DueOf(c))))
        {
            Operand due = Due(other, 1);
            before.Add(other, (due.Slot, due.Scope));
        }

        CompiledCharge? replaced = document is null ? null : Compile(document);
        Scope scope = ScopeOf(calculator);
        Slot[] slots = Builder.EmitPart(_plans.Count, (SlotKind.Boolean, scope), (SlotKind.Number, scope), (SlotKind.Number, scope), (SlotKind.Number, scope));
        (Slot present, Slot customsBase, Slot rate, Slot amount) = (slots[0], slots[1], slots[2], slots[3]);
        _plans.Add(new DutyPart(
            calculator,
            present,
            customsBase,
            rate,
            amount,
            before.ToFrozenDictionary(StringComparer.Ordinal),
            replaced is null ? null : new ReplacedCharge(replaced.Scope, replaced.When, replaced.Base, replaced.Rate, replaced.Assessed)));
        Slot assessed = Builder.Emit(Op.Assess, SlotKind.Number, scope, amount.Index, present.Index, -1, -1);
        _named.Add(new NamedResult(id, calculator.Charge.Name, calculator.GetType().Name, [], FormulaType.Money, scope, amount, null, assessed, calculator.Charge.Source));
        return new CompiledCharge(calculator.Charge, scope.IsItem ? FormulaContext.PerItem : FormulaContext.Plain, scope, present, customsBase, rate, amount, assessed, null);
    }

    private ImmutableArray<EligibilityPlan> Written(IEligibilityRule rule, ImmutableArray<EligibilityPlan> replaced)
    {
        ValueList<ReasonDefinition> reasons = _parts!.Definition.Reasons;
        (SlotKind Kind, Scope Scope)[] outputs = [.. reasons.SelectMany(static _ => new[] { (SlotKind.Boolean, Scope.Parcel), (SlotKind.Boolean, Scope.Item) }), (SlotKind.Boolean, Scope.Parcel)];
        Slot[] slots = Builder.EmitPart(_plans.Count, outputs);
        var places = new Dictionary<string, (Slot Parcel, Slot Item)>(StringComparer.Ordinal);
        ImmutableArray<EligibilityPlan>.Builder plans = ImmutableArray.CreateBuilder<EligibilityPlan>();
        for (int i = 0; i < reasons.Count; i++)
        {
            ReasonDefinition reason = reasons[i];
            places.Add(reason.Id, (slots[2 * i], slots[(2 * i) + 1]));
            EligibilityPlan? own = replaced.FirstOrDefault(p => string.Equals(p.Definition.Id, reason.Id, StringComparison.Ordinal));
            Note note = own is not null && own.Definition.Text == reason.Text ? own.Note : new Note(reason.Text, []);
            plans.Add(new EligibilityPlan(reason, note, slots[2 * i], Scope.Parcel, null, reason.Source.Evidence));
            plans.Add(new EligibilityPlan(reason, note, slots[(2 * i) + 1], Scope.Item, null, reason.Source.Evidence));
        }

        var undecided = new ReasonDefinition("undecided", new LocalizedText("undecided"), new LegalSource("undecided", rule.GetType().Name, null, null, EvidenceGrade.Primary));
        plans.Add(new EligibilityPlan(undecided, new Note(undecided.Text, []), slots[^1], Scope.Parcel, null, EvidenceGrade.Primary));
        _plans.Add(new EligibilityPart(rule, places.ToFrozenDictionary(StringComparer.Ordinal), slots[^1], replaced));
        return plans.ToImmutable();
    }

    private ImmutableArray<DocumentPlan> Written(IDocumentRequirements requirements, ImmutableArray<DocumentPlan> replaced)
    {
        (SlotKind Kind, Scope Scope)[] outputs = [.. requirements.All.Select(static _ => (SlotKind.Boolean, Scope.Parcel))];
        ImmutableArray<Slot> needed = [.. Builder.EmitPart(_plans.Count, outputs)];
        _plans.Add(new DocumentPart(requirements, needed, replaced));
        return [.. requirements.All.Select((r, i) => new DocumentPlan(r, needed[i]))];
    }

    private WrittenParts? Written(ImmutableArray<ChargePlan> charges, IOutlookModel? outlook)
    {
        if (_plans.Count == 0 && outlook is null)
        {
            return null;
        }

        return new WrittenParts
        {
            LineValue = LineValue(),
            Quantity = Quantity(),
            Freight = _freight,
            Insurance = _insurance,
            Charges = charges.ToFrozenDictionary(static c => c.Definition.Id, static c => (c.Due, c.Scope), StringComparer.Ordinal),
            Plans = [.. _plans],
            Outlook = outlook,
        };
    }
}
