namespace Clearance.Formulas.Syntax;

internal sealed record NotNode(int Column, Node Operand) : Node(Column)
{
    public override IReadOnlyList<Node> Parts => [Operand];
}
