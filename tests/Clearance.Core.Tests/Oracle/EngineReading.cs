using System.Collections.Immutable;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Procedures;
using Clearance.Slots;

namespace Clearance.Core.Tests.Oracle;

/// <summary>Reads a report of the engine, down to its exact slots, in the terms of the oracle.</summary>
internal static class EngineReading
{
    public static OracleReport Read(ClearanceReport report) =>
        new(report.Currency.Code, [.. report.Options.Select(Read)]);

    private static OracleOption Read(ClearanceOption option)
    {
        OptionState state = option.State;
        string status = option.Status switch
        {
            OptionStatus.Open => "open",
            OptionStatus.Closed => "closed",
            OptionStatus.NeedsInformation => "needsInformation",
            _ => "notInForce",
        };
        var read = new OracleOption
        {
            Procedure = option.Procedure.Id,
            Status = status,
            Reasons = [.. option.Reasons.Select(reason => (reason.Rule, reason.Item))],
        };
        if (!state.IsCharged)
        {
            Assert.Empty(option.Charges);
            Assert.Null(option.Total);
            Assert.Null(option.CustomsValue);
            return read;
        }

        Frame frame = state.Frame!;
        CompiledProcedure procedure = state.Procedure!;
        Exact? total = option.Status == OptionStatus.Open ? Number(frame, procedure.Total, 0) : null;
        return read with
        {
            Charges = [.. procedure.Charges.SelectMany(plan => Charge(frame, plan))],
            Total = total is null || procedure.TotalRounding is not { } rule ? total : Rounding.Parse(rule.ToString()).Apply(total),
            CustomsValue = procedure.CustomsValue is { } value ? Number(frame, value, 0) : null,
            Values = procedure.Named
                .GroupBy(named => named.Name, StringComparer.Ordinal)
                .ToDictionary(named => named.Key, named => Results(frame, named.First()), StringComparer.Ordinal),
        };
    }

    private static IEnumerable<OracleCharge> Charge(Frame frame, ChargePlan plan)
    {
        for (int element = 0; element < frame.Count(plan.Scope); element++)
        {
            bool isGroup = plan.Scope.IsGroup;
            bool areGroupsUnknown = isGroup && frame.GroupsUnknown[plan.Scope.Value];
            bool? isListed = plan.When is not { } when ? true : Truth(frame, when, areGroupsUnknown ? 0 : element)?.Holds;
            Exact? due = Number(frame, plan.Due, element);
            int group = element;
            long relief = frame.Code(plan.WaivedBy.Index, element);
            yield return new OracleCharge
            {
                Id = plan.Definition.Id,
                Item = plan.Scope.IsItem ? element : null,
                Items = isGroup && !areGroupsUnknown ? Enumerable.Range(0, frame.ItemCount).Where(item => frame.GroupAt(plan.Scope.Value, item) == group).ToImmutableArray() : null,
                IsListed = isListed,
                Assessed = Number(frame, plan.Assessed, element),
                Due = due,
                Shown = due is null || plan.Rounding is null ? due : Rounding.Parse(plan.Rounding.ToString()).Apply(due),
                WaivedBy = relief == Frame.NotWaived ? null : plan.Reliefs[(int)relief].Definition.Id,
            };
        }
    }

    private static IReadOnlyList<Known?> Results(Frame frame, NamedResult named) =>
        [.. Enumerable.Range(0, frame.Count(named.Scope)).Select(element => Result(frame, named, element))];

    private static Known? Result(Frame frame, NamedResult named, int element)
    {
        switch (named.Type.Kind)
        {
            case TypeKind.Boolean:
                return Truth(frame, named.Slot, element);
            case TypeKind.Code:
                long code = frame.Code(named.Slot.Index, element);
                return code == 0 ? null : new Word(named.Type.Vocabulary!.Decode(code));
            default:
                return Number(frame, named.Slot, element) is Exact amount ? new Figure(amount) : null;
        }
    }

    private static Exact? Number(Frame frame, Slot slot, int element) =>
        frame.Number(slot.Index, element) is BigRational value ? Exact.Of(value.Numerator, value.Denominator) : null;

    private static Truth? Truth(Frame frame, Slot slot, int element) => frame.Boolean(slot.Index, element) switch
    {
        Clearance.Slots.Truth.True => new Truth(true),
        Clearance.Slots.Truth.False => new Truth(false),
        _ => null,
    };
}
