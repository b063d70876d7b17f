using Clearance.Json;
using Clearance.Law;

namespace Clearance.Rulebooks.Documents;

/// <summary>What every dated rule has. <see cref="EffectivePeriod"/> ends that are open follow the procedure's life.</summary>
internal abstract record RuleDocument
{
    public required Located Id { get; init; }

    public EffectivePeriod Period { get; init; }

    public required Located Source { get; init; }

    public required Place Place { get; init; }
}
