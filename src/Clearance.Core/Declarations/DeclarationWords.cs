using Clearance.Json;

namespace Clearance.Declarations;

/// <summary>The words of declaration cases and findings in JSON.</summary>
internal static class DeclarationWords
{
    public static Words<DeclaredUnit> Units { get; } = new(
        ("piece", DeclaredUnit.Piece),
        ("set", DeclaredUnit.Set),
        ("pair", DeclaredUnit.Pair),
        ("kg", DeclaredUnit.Kilogram),
        ("g", DeclaredUnit.Gram),
        ("l", DeclaredUnit.Litre),
        ("ml", DeclaredUnit.Millilitre));

    public static Words<Severity> Severities { get; } = new(("error", Severity.Error), ("warning", Severity.Warning), ("hint", Severity.Hint));
}
