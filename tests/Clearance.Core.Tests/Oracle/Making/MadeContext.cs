using System.Collections.Immutable;

namespace Clearance.Core.Tests.Oracle.Making;

/// <summary>Where a made-up formula is to stand; the keys are those of its group, if it is one of a group.</summary>
internal sealed record MadeContext(Reach Reach, ImmutableArray<string> Keys)
{
    public static MadeContext Parcel { get; } = new(Reach.Parcel, []) { ReadsParcelCharges = true };

    /// <summary>The same for every item, inside a function that runs over items.</summary>
    public static MadeContext Same { get; } = new(Reach.Parcel, []);

    public static MadeContext Item { get; } = new(Reach.Item, []);

    /// <summary>Whether a charge of the parcel may stand bare; read for each item or group it would count once for each.</summary>
    public bool ReadsParcelCharges { get; init; }

    public static MadeContext Group(ImmutableArray<string> keys) => new(Reach.Group, keys);

    public bool Allows(Reach reach, string name) => reach switch
    {
        Reach.Parcel => true,
        Reach.Item => Reach == Reach.Item || Keys.Contains(name),
        _ => false,
    };
}
