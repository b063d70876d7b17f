using Clearance.Json;

namespace Clearance.Rulebooks.Compiling;

/// <summary>Every code that rules can be refused with beyond single formulas. Codes are part of the contract: they are added, never renamed.</summary>
internal static class RuleErrors
{
    public const string AmbiguousRow = "ambiguous-row";
    public const string BadKey = "bad-key";
    public const string MixedRounding = "mixed-rounding";
    public const string Overlap = "overlap";
    public const string ReliefScope = "relief-scope";
    public const string ShadowedName = "shadowed-name";
    public const string UnknownCharge = "unknown-charge";
    public const string UnknownFact = "unknown-fact";
    public const string UnknownPlaceholder = "unknown-placeholder";
    public const string UnknownRule = "unknown-rule";
    public const string UnknownRulebook = "unknown-rulebook";
    public const string UnknownTerritory = "unknown-territory";

    /// <summary>All codes in alphabetical order.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        new(AmbiguousRow, "Two rows of a table have the same keys on one day, or a row fills two keys that classify goods.", "Let one row end the day before the other begins; give each classification its own row."),
        new(BadKey, "A table is keyed by something that is no code.", "Key it by a fact or value that is a code; an imported table by facts only."),
        new(MixedRounding, "Charges that are rounded late are rounded differently, and the total cannot be rounded like all of them.", "Give them one rounding."),
        new(Overlap, "Two versions of one thing are in force on the same day.", "Let one end the day before the other begins."),
        new(ReliefScope, "A relief is decided for each item, but waives a charge that is not one per item.", "Use any, all or sum, so that it is decided once."),
        new(ShadowedName, "A name is taken already by a fact, a table column, an import or the language.", "Give it another name."),
        new(UnknownCharge, "A relief or a return names a charge that the procedure does not have.", "Correct the name, or add the charge."),
        new(UnknownFact, "Something is assumed that is no fact which may be assumed.", "Correct the fact to one that the message names."),
        new(UnknownPlaceholder, "A placeholder of a text names no number or money of the parcel, or is not closed.", "Correct the name; write {name}."),
        new(UnknownRule, "A procedure opts out of a rule that general.json does not have.", "Correct the id, or remove it."),
        new(UnknownRulebook, "A rulebook is used that was not given.", "Load that rulebook first and pass it on."),
        new(UnknownTerritory, "A parameter or a procedure is limited to a territory that the rulebook does not have.", "Correct the territory, or add it to rulebook.json."),
    ];
}
