namespace Clearance.Formulas.Syntax;

internal sealed record IfNode(int Column, Node Test, Node Then, Node Else) : Node(Column)
{
    public override IReadOnlyList<Node> Parts => [Test, Then, Else];
}
