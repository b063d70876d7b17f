using System.Collections.Frozen;
using System.Collections.Immutable;
using Clearance.Formulas.Programs;

namespace Clearance.Rulebooks.Comparing;

/// <summary>Where the law stands in a program that was compiled to tell what is read: by slot, set, row and rule. Immutable.</summary>
internal sealed record LawTrace
{
    /// <summary>The parameters, each in a number slot of its own.</summary>
    public required FrozenDictionary<Slot, LawId> Parameters { get; init; }

    /// <summary>The parameters that are sets, by the number of the set.</summary>
    public required FrozenDictionary<int, LawId> Sets { get; init; }

    /// <summary>By table of the program and row.</summary>
    public required ImmutableArray<ImmutableArray<LawId>> Rows { get; init; }

    /// <summary>The rules in force of which the rulebook's own are used, by kind and id.</summary>
    public required FrozenDictionary<(LawKind Kind, string Id), LawId> Rules { get; init; }
}
