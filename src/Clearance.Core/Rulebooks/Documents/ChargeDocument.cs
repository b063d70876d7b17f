using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

/// <summary>A charge: either base and rate, or amount.</summary>
internal sealed record ChargeDocument : RuleDocument
{
    public required string Kind { get; init; }

    /// <summary><c>item</c>, <c>parcel</c> or <c>group</c>.</summary>
    public required string Per { get; init; }

    public ImmutableArray<Located> GroupKeys { get; init; } = [];

    public Located? When { get; init; }

    public Located? Base { get; init; }

    public Located? Rate { get; init; }

    public Located? Amount { get; init; }

    public required Located Rounding { get; init; }

    public string Collect { get; init; } = "border";

    public LocalizedText? Name { get; init; }
}
