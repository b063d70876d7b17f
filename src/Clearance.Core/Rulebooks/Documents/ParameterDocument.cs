using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

/// <summary>One dated entry of a parameter. A list value is a set of codes; otherwise <paramref name="Value"/> holds one text.</summary>
internal sealed record ParameterDocument(
    Located Name,
    EffectivePeriod Period,
    ImmutableArray<Located> In,
    bool IsSet,
    ImmutableArray<Located> Value,
    Located Source,
    LocalizedText? Label,
    Place Place);
