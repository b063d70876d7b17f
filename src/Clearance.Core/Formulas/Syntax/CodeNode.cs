namespace Clearance.Formulas.Syntax;

internal sealed record CodeNode(int Column, string Code) : Node(Column);
