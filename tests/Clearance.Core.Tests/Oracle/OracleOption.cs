namespace Clearance.Core.Tests.Oracle;

/// <summary>One procedure. An amount that is null is unknown.</summary>
internal sealed record OracleOption
{
    public required string Procedure { get; init; }

    /// <summary><c>open</c>, <c>closed</c>, <c>needsInformation</c> or <c>notInForce</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Eligibility rules that fail, each with the item that fails it, if it asks items.</summary>
    public IReadOnlyList<(string Rule, int? Item)> Reasons { get; init; } = [];

    public IReadOnlyList<OracleCharge> Charges { get; init; } = [];

    public Exact? Total { get; init; }

    public Exact? CustomsValue { get; init; }

    /// <summary>The results of every value in force: one for the parcel, or one an item.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Known?>> Values { get; init; } = new Dictionary<string, IReadOnlyList<Known?>>(StringComparer.Ordinal);
}
