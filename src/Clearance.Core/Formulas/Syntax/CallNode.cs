namespace Clearance.Formulas.Syntax;

internal sealed record CallNode(int Column, string Function, IReadOnlyList<Node> Arguments) : Node(Column);
