using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Modes;

/// <summary>One lawful way to clear in a jurisdiction: what it is called, who acts, and why it may be closed.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record ProcedureDefinition
{
    /// <summary>The stable name, such as <c>cn.post</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The jurisdiction, such as <c>CN</c> or <c>EU</c>.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>The currency in which charges are computed.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Whether the buyer's side declares up front, or customs assess on arrival.</summary>
    public required ClearanceMode Mode { get; init; }

    /// <summary>The name for people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Who files, such as <c>postal-operator</c>; null where the law at hand does not say.</summary>
    public string? Declarant { get; init; }

    /// <summary>The channels that the procedure serves; empty: all.</summary>
    public ValueList<Channel> Channels { get; init; } = [];

    /// <summary>The reasons for which it may be closed, in the order in which they are checked.</summary>
    public ValueList<ReasonDefinition> Reasons { get; init; } = [];

    /// <summary>Whether the procedure is shown for a parcel of this channel; an unknown channel is served by all.</summary>
    public bool Serves(Channel? channel)
    {
        foreach (Channel served in Channels)
        {
            if (channel is null || served == channel)
            {
                return true;
            }
        }

        return Channels.Count == 0;
    }
}
