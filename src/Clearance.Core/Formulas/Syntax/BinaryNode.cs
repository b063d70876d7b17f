namespace Clearance.Formulas.Syntax;

/// <summary>Two operands; the operator as written: <c>+ - * / = != &lt; &lt;= &gt; &gt;= and or</c>.</summary>
internal sealed record BinaryNode(int Column, string Operator, Node Left, Node Right) : Node(Column)
{
    public bool IsLogic => Operator is "and" or "or";

    public bool IsArithmetic => Operator is "+" or "-" or "*" or "/";

    public override int Start => Spine(static _ => true)[0].Start;

    /// <summary>The operands of the whole chain of operators of one kind, such as a sum of products, from left to right.</summary>
    public override IReadOnlyList<Node> Parts => Spine(next => (next.IsLogic && IsLogic) || (next.IsArithmetic && IsArithmetic));

    // Chains lean to the left and may be as long as the formula, so they are walked, not recursed into.
    private List<Node> Spine(Predicate<BinaryNode> goesOn)
    {
        var operands = new List<Node> { Right };
        Node left = Left;
        while (left is BinaryNode next && goesOn(next))
        {
            operands.Add(next.Right);
            left = next.Left;
        }

        operands.Add(left);
        operands.Reverse();
        return operands;
    }
}
