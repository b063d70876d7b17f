using Clearance.Formulas.Types;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>The vocabularies of one rulebook and its imports.</summary>
internal sealed class Vocabularies(IReadOnlyList<string> schemes, bool mayLackSchemes = false)
{
    public CategoryWords Categories { get; } = new();

    public HsWords Hs { get; } = new();

    public PlaceWords Places { get; } = new();

    public NationalWords National { get; } = new();

    public Vocabulary Channels { get; } = new EnumWords("channel", ParcelWords.Channels.All);

    public Vocabulary Purposes { get; } = new EnumWords("purpose", ParcelWords.Purposes.All);

    public Vocabulary Parties { get; } = new EnumWords("kind of party", ParcelWords.PartyTypes.All);

    public Vocabulary Identities { get; } = new EnumWords("level of identity", ParcelWords.IdentityLevels.All);

    /// <summary>Why goods are returned.</summary>
    public Vocabulary ReturnReasons { get; } = new EnumWords("reason of a return", ParcelWords.ReturnReasons.All);

    /// <summary>In which state goods are returned.</summary>
    public Vocabulary ReturnStates { get; } = new EnumWords("state of returned goods", ParcelWords.ReturnStates.All);

    public Vocabulary Units { get; } = new EnumWords("unit of contents", ["ml", "g", "piece", "pair"]);

    public Vocabulary Documents { get; } = new EnumWords("document type", [.. DocumentType.All.Select(static d => d.Word)]);

    public Vocabulary Schemes { get; } = new EnumWords("scheme declared by a rulebook", schemes, mayLackSchemes);

    /// <summary>Units of <c>per</c> cells.</summary>
    public Vocabulary Measures { get; } = new EnumWords("unit of measure", ["kg", "g", "l", "ml", "piece", "pair", "bottle"]);
}
