using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Compiling;

/// <summary>A table of the edition and the slot of the row that it finds.</summary>
internal sealed record CompiledTable(TableDocument Document, LookupTable Lookup, Slot Row, Scope Scope, TableCompiler Compiler);
