using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Slots;

namespace Clearance.Modes;

/// <summary>A compiled condition of eligibility: the slot that must be true, for the parcel or for every item, and the table row whose source it cites, if it cites one.</summary>
internal sealed record EligibilityPlan(ReasonDefinition Definition, Note Note, Slot Require, Scope Scope, Slot? SourceRow, EvidenceGrade Evidence);
