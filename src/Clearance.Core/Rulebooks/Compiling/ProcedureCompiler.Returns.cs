using Clearance.Formulas;
using Clearance.Formulas.Binding;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Law;
using Clearance.Procedures;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Compiling;

/// <content>Returned goods and what is sent in their place.</content>
internal sealed partial class ProcedureCompiler
{
    private static RuleDeadline Plan(DeadlineDocument deadline) => new(deadline.What, CalendarPeriod.Parse(deadline.Period.Text), deadline.After);

    private ReturnRule? Plan(ReturnDocument rule)
    {
        // All are bound before any is judged, so that the faults of all are reported.
        bool isTimed = TryBind(rule.When, FormulaType.Boolean, Scope.Item, out Operand when);
        bool isAsked = TryBind(rule.Require, FormulaType.Boolean, Scope.Item, FormulaContext.Plain, out Operand? require);
        AllowanceReturn? restores = rule.Restores is { } restored ? Plan(restored) : null;
        return isTimed && isAsked
            ? new ReturnRule
            {
                Id = rule.Id.Text,
                When = when.Slot,
                Require = require?.Slot,
                Because = rule.Because,
                Refunds = [.. rule.Refunds.Select(static r => r.Text)],
                By = rule.By,
                Deadlines = [.. rule.Within.Select(Plan)],
                Restores = restores,
                Documents = Sets(rule.Documents),
                Steps = rule.Steps,
                Source = Cite(rule),
            }
            : null;
    }

    private ReplacementRule? Plan(ReplacementDocument rule) =>
        TryBind(rule.When, FormulaType.Boolean, Scope.Item, out Operand when)
            ? new ReplacementRule(when.Slot, [.. rule.Free.Select(static f => f.Text)], Plan(rule.Within), rule.Text, Cite(rule))
            : null;

    private AllowanceReturn? Plan(AllowanceReturnDocument restored)
    {
        bool isAllowance = TryBind(restored.Allowance with { Text = $"used('{restored.Allowance.Text}')", IsAsWritten = false }, FormulaType.Money, Scope.Parcel, out _);
        bool isMoney = TryBind(restored.Value, FormulaType.Money, Scope.Item, out Operand value);
        if (isMoney && !(value.Scope.IsItem && _rules.TryValue(restored.Value.Text, out _)))
        {
            Errors.Add(FormulaErrors.WrongScope, restored.Value.Place, $"'{restored.Value.Text}' is no value of each item: name one of the procedure's values that is worked out for each item.");
        }

        return isAllowance && isMoney ? new AllowanceReturn(restored.Allowance.Text, restored.Value.Text) : null;
    }
}
