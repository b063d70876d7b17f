using System.Collections.Immutable;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Formulas.Binding;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Json;
using Clearance.Law;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Compiling;

/// <content>Charges and reliefs.</content>
internal sealed partial class ProcedureCompiler
{
    private readonly Dictionary<string, CompiledCharge> _charges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Slot Due, Slot WaivedBy)> _due = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (FormulaContext Context, Scope Scope)> _scopes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReliefPlan?> _reliefs = new(StringComparer.Ordinal);

    public bool TryCharge(string name, out Scope scope, out bool inForce)
    {
        ThrowIfUnread(name);
        if (_written.TryGetValue(name, out IDutyCalculator? written))
        {
            inForce = true;
            scope = ScopeOf(written);
            return true;
        }

        inForce = _rules.TryCharge(name, out ChargeDocument? charge);
        scope = charge is null ? Scope.Parcel : ScopeOf(charge).Scope;
        return inForce || _rules.IsEverCharge(name);
    }

    public Operand Assessed(string charge, int column) => OrFaulty(charge, () =>
    {
        CompiledCharge compiled = Charge(charge, column);
        return new Operand(FormulaType.Money, compiled.Scope, compiled.Assessed);
    });

    public Operand Due(string charge, int column) => OrFaulty(charge, () =>
    {
        CompiledCharge compiled = Charge(charge, column);
        if (!_due.TryGetValue(charge, out (Slot Due, Slot WaivedBy) due))
        {
            due = Enter(DueOf(charge), column, () => EmitDue(compiled, column));
            _due.Add(charge, due);
        }
        else
        {
            _path.Read(DueOf(charge), column);
        }

        return new Operand(FormulaType.Money, compiled.Scope, due.Due);
    });

    // A charge is money in its scope whatever is wrong with it, so that formulas that read a faulty one are checked all the same.
    private Operand OrFaulty(string charge, Func<Operand> compile)
    {
        try
        {
            return compile();
        }
        catch (ReportedException) when (_rules.TryCharge(charge, out ChargeDocument? document))
        {
            return new Operand(FormulaType.Money, ScopeOf(document).Scope, Builder.Number(BigRational.Zero));
        }
    }

    private static string DueOf(string charge) => $"due of {charge}";

    private (Slot Due, Slot WaivedBy) EmitDue(CompiledCharge compiled, int column)
    {
        var conditions = new List<int>();
        foreach (ReliefDocument relief in ReliefsOf(compiled.Definition.Id))
        {
            if (Relief(relief, column) is { } plan)
            {
                conditions.Add(plan.When.Index);
            }
        }

        return Builder.EmitDue(compiled.Scope, compiled.Assessed.Index, Builder.Reliefs([.. conditions]));
    }

    private IEnumerable<ReliefDocument> ReliefsOf(string charge) =>
        _rules.Reliefs.Where(r => r.Waives.Any(w => string.Equals(w.Text, charge, StringComparison.Ordinal)));

    private ReliefPlan? Relief(ReliefDocument document, int column)
    {
        string id = document.Id.Text;
        if (!_reliefs.TryGetValue(id, out ReliefPlan? plan))
        {
            Operand when = Enter($"relief {id}", column, () => Require(document.When, FormulaType.Boolean, Scope.Item, FormulaContext.Plain));
            plan = new ReliefPlan(new ReliefDefinition(id, document.Because, Cite(document)), document.Because is { } text ? Note(text, document.Place, when.Scope) : null, when.Slot, when.Scope);
            _reliefs.Add(id, plan);
            AddNamed(id, null, document.When, FormulaContext.Plain, when, null, when.Slot, plan.Definition.Source);
        }
        else
        {
            _path.Read($"relief {id}", column);
        }

        return plan;
    }

    private CompiledCharge Charge(string name, int column)
    {
        if (_part is FormulaPart.Eligibility)
        {
            string through = _path.IsEmpty ? string.Empty : $" (read through {_path.Shown})";
            throw new FormulaException(FormulaErrors.ReadsCharge, column, $"eligibility reads no charge, and '{name}' is one{through}: whether a way is open is decided before it is charged");
        }

        if (_charges.TryGetValue(name, out CompiledCharge? known))
        {
            _path.Read(name, column);
            return known;
        }

        _ = _rules.TryCharge(name, out ChargeDocument? document);
        if (_written.TryGetValue(name, out IDutyCalculator? written))
        {
            CompiledCharge part = Enter(name, column, () => Compile(written, document));
            _charges.Add(name, part);
            return part;
        }

        CompiledCharge compiled = Enter(name, column, () => Compile(document!));
        _charges.Add(name, compiled);
        LegalSource source = Cite(document!);
        bool isStated = document!.Amount is not null;
        AddNamed(
            name,
            document.Name,
            isStated ? document.Amount!.Text : $"({document.Base}) * ({document.Rate})",
            isStated ? [document.Amount!] : [document.Base!, document.Rate!],
            compiled.Context,
            new Operand(FormulaType.Money, compiled.Scope, compiled.Amount),
            compiled.Rounding,
            compiled.Assessed,
            source);
        return compiled;
    }

    private CompiledCharge Compile(ChargeDocument document)
    {
        (FormulaContext context, Scope scope) = ScopeOf(document);
        bool isSound = TryBind(document.When, FormulaType.Boolean, scope, context, out Operand? when);
        isSound &= TryBind(document.Amount, FormulaType.Money, scope, context, out Operand? stated);
        isSound &= TryBind(document.Base, FormulaType.Money, scope, context, out Operand? customsBase);
        isSound &= TryBind(document.Rate, FormulaType.Number, scope, context, out Operand? rate);
        if (!isSound)
        {
            throw new ReportedException();
        }

        Slot amount = stated?.Slot ?? Product(customsBase!.Value, rate!.Value);
        _ = RoundingRule.TryParse(document.Rounding.Text, out RoundingRule? rounding);
        Slot assessed = Builder.Emit(Op.Assess, SlotKind.Number, scope, amount.Index, when?.Slot.Index ?? -1, -1, Builder.Rounding(rounding));
        return new CompiledCharge(Define(document), context, scope, when?.Slot, customsBase?.Slot, rate?.Slot, amount, assessed, rounding) { RoundingPlace = document.Rounding.Place };
    }

    private Slot Product(Operand customsBase, Operand rate) =>
        Multiply(customsBase.Scope.IsParcel ? rate.Scope : customsBase.Scope, customsBase.Slot, rate.Slot);

    private (FormulaContext Context, Scope Scope) ScopeOf(ChargeDocument charge)
    {
        if (charge.Per is "item")
        {
            return (FormulaContext.PerItem, Scope.Item);
        }

        if (charge.Per is "parcel")
        {
            return (FormulaContext.Plain, Scope.Parcel);
        }

        if (!_scopes.TryGetValue(charge.Id.Text, out (FormulaContext Context, Scope Scope) known))
        {
            var keys = new Dictionary<string, Slot>(StringComparer.Ordinal);
            bool isSound = true;
            foreach (Located key in charge.GroupKeys)
            {
                bool isBound = TryBind(key, null, Scope.Item, FormulaContext.Plain, out Operand operand);
                isSound &= isBound && operand.Scope.IsItem;
                if (isBound && !operand.Scope.IsItem)
                {
                    Errors.Add(FormulaErrors.WrongScope, key.Place, $"'{key.Text}' is the same for every item: a group is made by what differs between items");
                }

                keys[key.Text] = operand.Slot;
            }

            if (!isSound)
            {
                throw new ReportedException();
            }

            Scope scope = Scope.Group(Builder.Grouping([.. keys.Values]));
            known = (new FormulaContext(scope, keys), scope);
            _scopes.Add(charge.Id.Text, known);
        }

        return known;
    }

    private ChargePlan Plan(CompiledCharge charge)
    {
        string id = charge.Definition.Id;
        (Slot due, Slot waivedBy) = _due[id];
        return new ChargePlan
        {
            Definition = charge.Definition,
            Scope = charge.Scope,
            When = charge.When,
            Base = charge.Base,
            Rate = charge.Rate,
            Amount = charge.Amount,
            Assessed = charge.Assessed,
            Due = due,
            WaivedBy = waivedBy,
            Reliefs = [.. ReliefsOf(id).Select(r => _reliefs[r.Id.Text]!)],
            Rounding = charge.Rounding,
            Evidence = EvidenceOf(id),
        };
    }

    private ChargeDefinition Define(ChargeDocument document)
    {
        _ = DutyWords.Kinds.TryFind(document.Kind, out ChargeKind kind);
        _ = DutyWords.Collectors.TryFind(document.Collect, out Collector collector);
        ChargeScope per = document.Per switch
        {
            "item" => ChargeScope.Item,
            "parcel" => ChargeScope.Parcel,
            _ => ChargeScope.Group,
        };
        return new ChargeDefinition(document.Id.Text, kind, Cite(document)) { Collector = collector, Per = per, Name = document.Name };
    }

    // The sum of what is due of the charges that are paid in the asked places.
    private Slot Total(ImmutableArray<ChargePlan> charges, Func<ChargePlan, bool> counts)
    {
        Slot sum = Builder.Number(BigRational.Zero);
        foreach (ChargePlan charge in charges.Where(counts))
        {
            Slot total = Builder.Emit(Op.Total, SlotKind.Number, Scope.Parcel, charge.Due.Index);
            sum = Builder.Emit(Op.AddN, SlotKind.Number, Scope.Parcel, total.Index, sum.Index);
        }

        return sum;
    }

    private RoundingRule? TotalRounding()
    {
        RoundingRule? late = null;
        foreach (CompiledCharge charge in _charges.Values.Where(static c => c.Rounding is { IsLate: true }))
        {
            if (late is not null && late != charge.Rounding)
            {
                Errors.Add(RuleErrors.MixedRounding, charge.RoundingPlace, $"charges that are rounded late must agree, since the total is rounded with them: '{late}' and '{charge.Rounding}'");
            }

            late ??= charge.Rounding;
        }

        return late;
    }
}
