namespace Clearance.Formulas.Syntax;

/// <summary>Two operands; the operator as written: <c>+ - * / = != &lt; &lt;= &gt; &gt;= and or</c>.</summary>
internal sealed record BinaryNode(int Column, string Operator, Node Left, Node Right) : Node(Column);
