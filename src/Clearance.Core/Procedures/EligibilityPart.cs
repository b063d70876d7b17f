using System.Collections.Frozen;
using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Modes;

namespace Clearance.Procedures;

/// <summary>For each reason a boolean slot of the parcel and one of items, true where it does not hold; and one that is unknown where the rule could not decide.</summary>
internal sealed record EligibilityPart(
    IEligibilityRule Rule,
    FrozenDictionary<string, (Slot Parcel, Slot Item)> Reasons,
    Slot Decided,
    ImmutableArray<EligibilityPlan> Replaced) : PartPlan;
