namespace Clearance.Formulas.Syntax;

/// <summary>Membership in a set written out (<paramref name="Codes"/>) or named (<paramref name="SetName"/>).</summary>
internal sealed record InNode(int Column, Node Element, IReadOnlyList<CodeNode> Codes, NameNode? SetName) : Node(Column)
{
    public override int Start => Element.Start;

    public override IReadOnlyList<Node> Parts => [Element];
}
