namespace Clearance.Rulebooks.Compiling;

/// <summary>The stable codes of what can be wrong with rules beyond single formulas.</summary>
internal static class RuleErrors
{
    public const string Overlap = "overlap";
    public const string UnknownCharge = "unknown-charge";
    public const string UnknownRule = "unknown-rule";
    public const string ReliefScope = "relief-scope";
    public const string UnknownRulebook = "unknown-rulebook";
    public const string UnknownFact = "unknown-fact";
    public const string UnknownPlaceholder = "unknown-placeholder";
    public const string MixedRounding = "mixed-rounding";
    public const string AmbiguousRow = "ambiguous-row";
    public const string BadKey = "bad-key";
}
