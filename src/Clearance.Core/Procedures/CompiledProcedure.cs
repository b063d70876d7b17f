using System.Collections.Immutable;
using Clearance.Documents;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Slots;

namespace Clearance.Procedures;

/// <summary>A definition and its parts, compiled for one edition to a program that procedures share. Immutable.</summary>
internal sealed record CompiledProcedure
{
    public required ProcedureDefinition Definition { get; init; }

    /// <summary>The program, once all procedures that share it are compiled.</summary>
    public Program Program { get; init; } = Program.Empty;

    /// <summary>What tells whether the procedure is closed, and whether parcels were split to keep it open.</summary>
    public required ProgramUse Gate { get; init; }

    /// <summary>What a procedure that is not closed needs of the program besides, and <see cref="Gate"/>.</summary>
    public required ProgramUse Use { get; init; }

    /// <summary>All that the procedure can need of the program, rules on returns included.</summary>
    public required ProgramUse FullUse { get; init; }

    public required ImmutableArray<EligibilityPlan> Eligibility { get; init; }

    /// <summary>Whether all conditions of eligibility hold for the parcel and all items; where that is false, the procedure is closed.</summary>
    public required Slot IsEligible { get; init; }

    /// <summary>A number slot of parcel scope; null where the law states no customs value.</summary>
    public Slot? CustomsValue { get; init; }

    public required EvidenceGrade ValueEvidence { get; init; }

    public required ImmutableArray<ChargePlan> Charges { get; init; }

    public required Slot Total { get; init; }

    public required Slot DueAtBorder { get; init; }

    /// <summary>How totals are rounded where charges are rounded late; otherwise null.</summary>
    public RoundingRule? TotalRounding { get; init; }

    public required ImmutableArray<DocumentPlan> Documents { get; init; }

    public required ImmutableArray<OutlookPlan> Outlooks { get; init; }

    public required ImmutableArray<ExposurePlan> Exposures { get; init; }

    public required ImmutableArray<SplittingPlan> Splitting { get; init; }

    public required ImmutableArray<ReturnRule> Returns { get; init; }

    public required ImmutableArray<ReplacementRule> Replacements { get; init; }

    public required ImmutableArray<NotePlan> Steps { get; init; }

    public required ImmutableArray<NotePlan> Precautions { get; init; }

    public required ImmutableArray<NotePlan> Warnings { get; init; }

    /// <summary>The parts written in C#; null where the rulebook states all.</summary>
    public WrittenParts? Parts { get; init; }

    /// <summary>By table of the program and row: the law behind the row.</summary>
    public ImmutableArray<ImmutableArray<LegalSource>> TableSources { get; init; } = [];

    /// <summary>All named results in the order in which they are computed.</summary>
    public required ImmutableArray<NamedResult> Named { get; init; }

    /// <summary>Whether some amount that a report states as money, where the procedure is not closed, is larger than two to a power.</summary>
    public bool AnyAmountIsBeyond(Frame frame, int bits)
    {
        if (IsBeyond(CustomsValue, 0) || IsBeyond(Total, 0) || IsBeyond(DueAtBorder, 0))
        {
            return true;
        }

        foreach (ExposurePlan exposure in Exposures)
        {
            if (Arises(exposure.When, 0) && IsBeyond(exposure.Maximum, 0))
            {
                return true;
            }
        }

        foreach (ChargePlan charge in Charges)
        {
            for (int i = 0; i < frame.Count(charge.Scope); i++)
            {
                if (Arises(charge.When, i) && (IsBeyond(charge.Base, i) || IsBeyond(charge.Assessed, i) || IsBeyond(charge.Due, i)))
                {
                    return true;
                }
            }
        }

        return false;

        bool IsBeyond(Slot? amount, int element) => amount is { } slot && frame.IsBeyond(slot.Index, Program[slot].Scope.IsParcel ? 0 : element, bits);

        bool Arises(Slot? condition, int element) => condition is not { } slot || frame.Boolean(slot.Index, Program[slot].Scope.IsParcel ? 0 : element) != Truth.False;
    }

    /// <summary>The procedure as hosts see it, with the rulebook's own parts.</summary>
    public ClearanceProcedure ToProcedure() => new()
    {
        Definition = Definition,
        Eligibility = new RulebookEligibility(),
        Duties = [.. Charges.Select(static c => new RulebookDuty(c.Definition))],
        Documents = new RulebookDocuments([.. Documents.Select(static d => d.Requirement)]),
        Outlook = Outlooks.IsEmpty ? null : new RulebookOutlook(),
    };
}
