namespace Clearance.Formulas.Syntax;

internal enum TokenKind
{
    Number = 1,
    Code = 2,
    Name = 3,
    Keyword = 4,
    Currency = 5,
    Symbol = 6,
    End = 7,
}
