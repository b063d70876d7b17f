using System.Collections.Immutable;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Rulebooks.Comparing;

/// <summary>One dated entry of a rulebook, as it is compared with others. Immutable.</summary>
internal sealed record LawEntry
{
    public required LawId Id { get; init; }

    /// <summary>What it was read from; one that stands on both sides is the same law.</summary>
    public required object Document { get; init; }

    /// <summary>As it is written: of a rule, within the life of its procedure.</summary>
    public EffectivePeriod Period { get; init; }

    /// <summary>Of a rule, the life of its procedure.</summary>
    public EffectivePeriod Life { get; init; }

    /// <summary>What differs in any of them is another version of the law.</summary>
    public required ImmutableArray<LawField> Fields { get; init; }

    /// <summary>What the whole is shown as where it begins or ends.</summary>
    public required string Summary { get; init; }

    public LegalSource? Source { get; init; }

    public LocalizedText? Label { get; init; }

    /// <summary>The territories for which it is written; empty: all.</summary>
    public ImmutableArray<TerritoryCode> Territories { get; init; } = [];

    /// <summary>Whether it is law of another rulebook, read from there.</summary>
    public bool IsImported { get; init; }

    public bool IsInForce(DateOnly on) => Period.Contains(on) && Life.Contains(on);

    public bool AppliesIn(TerritoryCode territory) => Territories.IsEmpty || Territories.Any(t => t.Covers(territory));
}
