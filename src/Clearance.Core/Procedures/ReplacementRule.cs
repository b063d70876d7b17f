using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Procedures;

/// <summary>A compiled rule that frees what is sent free of charge in place of returned goods from charges.</summary>
internal sealed record ReplacementRule(Slot When, ImmutableArray<string> Free, RuleDeadline Deadline, LocalizedText Text, LegalSource Source);
