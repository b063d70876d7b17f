using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Compiling;

/// <summary>The rows of a table that are in force, ready to be found by a program, and by row the law behind it.</summary>
internal sealed record CompiledRows(ProgramBuilder Builder, TableDocument Document, LookupTable Lookup, TableCompiler Compiler, ImmutableArray<LegalSource> Sources)
{
    /// <summary>Whether they are found by just these keys.</summary>
    public bool HasKeys(ImmutableArray<TableKey> keys)
    {
        bool isSame = keys.Length == Lookup.Keys.Length;
        for (int k = 0; isSame && k < keys.Length; k++)
        {
            isSame = keys[k].Slot.Index == Lookup.Keys[k].Slot.Index;
        }

        return isSame;
    }
}
