using System.Collections.Immutable;
using Clearance.Documents;
using Clearance.Formulas.Programs;

namespace Clearance.Procedures;

/// <summary>For each requirement a boolean slot.</summary>
internal sealed record DocumentPart(IDocumentRequirements Requirements, ImmutableArray<Slot> Needed, ImmutableArray<DocumentPlan> Replaced) : PartPlan;
