using Clearance.Json;

namespace Clearance.Parcels;

/// <summary>The words of the contract for the closed vocabularies of a parcel.</summary>
internal static class ParcelWords
{
    public static Words<Channel> Channels { get; } = new(("post", Channel.Post), ("express", Channel.Express), ("freight", Channel.Freight));

    public static Words<Purpose> Purposes { get; } = new(("personal", Purpose.Personal), ("gift", Purpose.Gift), ("commercial", Purpose.Commercial));

    public static Words<PartyType> PartyTypes { get; } = new(("business", PartyType.Business), ("person", PartyType.Person));

    public static Words<IdentityLevel> IdentityLevels { get; } = new(("none", IdentityLevel.None), ("given", IdentityLevel.Given), ("verified", IdentityLevel.Verified));

    public static Words<ReturnReason> ReturnReasons { get; } = new(
        ("changed-mind", ReturnReason.ChangedMind),
        ("defective", ReturnReason.Defective),
        ("wrong-goods", ReturnReason.WrongGoods),
        ("refused", ReturnReason.Refused),
        ("lost", ReturnReason.Lost),
        ("damaged", ReturnReason.Damaged));

    public static Words<ReturnState> ReturnStates { get; } = new(
        ("original", ReturnState.Original),
        ("used", ReturnState.Used),
        ("damaged", ReturnState.Damaged),
        ("incomplete", ReturnState.Incomplete));
}
