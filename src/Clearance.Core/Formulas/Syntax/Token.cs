namespace Clearance.Formulas.Syntax;

/// <summary>A word of a formula; the column counts from 1. A code's text is without its quotes.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Column)
{
    public bool Is(TokenKind kind, string text) => Kind == kind && string.Equals(Text, text, StringComparison.Ordinal);

    public override string ToString() => Kind == TokenKind.End ? "the end" : $"'{Text}'";
}
