namespace Clearance.Formulas.Syntax;

internal sealed record MoneyNode(int Column, BigRational Value, string Currency) : Node(Column);
