namespace Clearance.Core.Tests.Oracle;

/// <summary>What a formula is evaluated for: one item, one group of items, or (neither given) the parcel.</summary>
internal sealed record Spot(int? Item, Group? Group)
{
    public static Spot Parcel { get; } = new(null, null);

    /// <summary>A text that is the same for the same spot only.</summary>
    public string Mark => Item is int item ? $"item {item}" : Group is Group group ? $"group {string.Join('+', group.Keys)} of {string.Join(' ', group.Items)}" : "parcel";

    public static Spot Of(int item) => new(item, null);

    public static Spot Of(Group group) => new(null, group);
}
