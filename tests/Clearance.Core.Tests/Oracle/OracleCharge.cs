using System.Collections.Immutable;

namespace Clearance.Core.Tests.Oracle;

/// <summary>One instance of a charge.</summary>
internal sealed record OracleCharge
{
    public required string Id { get; init; }

    /// <summary>The item of a charge per item.</summary>
    public int? Item { get; init; }

    /// <summary>The items of a charge per group; null for other charges, and where the groups are unknown.</summary>
    public ImmutableArray<int>? Items { get; init; }

    /// <summary>Whether the instance arises; null where that is unknown.</summary>
    public bool? IsListed { get; init; }

    /// <summary>Before reliefs; rounded, unless the rounding is late.</summary>
    public Exact? Assessed { get; init; }

    /// <summary>After reliefs; the exact amount where the rounding is late.</summary>
    public Exact? Due { get; init; }

    /// <summary>What a report shows as due: rounded in any case.</summary>
    public Exact? Shown { get; init; }

    public string? WaivedBy { get; init; }
}
