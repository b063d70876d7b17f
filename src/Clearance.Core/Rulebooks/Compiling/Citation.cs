using Clearance.Formulas.Programs;
using Clearance.Law;

namespace Clearance.Rulebooks.Compiling;

/// <summary>The law that a rule cites and, where it is the row of a table, the slot of that row.</summary>
internal sealed record Citation(LegalSource Source, Slot? Row);
