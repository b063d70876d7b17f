namespace Clearance.Core.Tests.Oracle;

/// <summary>A code: of a place, a category, a document, a word of the rulebook.</summary>
internal sealed record Word(string Code) : Known
{
    public override string ToString() => $"'{Code}'";
}
