namespace Clearance.Formulas.Syntax;

internal sealed record NameNode(int Column, string Name) : Node(Column);
