namespace Clearance.Formulas.Syntax;

/// <summary>A part of a formula as written; the column counts from 1 in the formula's text.</summary>
internal abstract record Node(int Column);

/// <summary>A plain number; a percentage is only a way to write one.</summary>
internal sealed record NumberNode(int Column, BigRational Value) : Node(Column);

internal sealed record MoneyNode(int Column, BigRational Value, string Currency) : Node(Column);

internal sealed record CodeNode(int Column, string Code) : Node(Column);

internal sealed record NameNode(int Column, string Name) : Node(Column);

internal sealed record CallNode(int Column, string Function, IReadOnlyList<Node> Arguments) : Node(Column);

internal sealed record NotNode(int Column, Node Operand) : Node(Column);

/// <summary>Two operands; the operator as written: <c>+ - * / = != &lt; &lt;= &gt; &gt;= and or</c>.</summary>
internal sealed record BinaryNode(int Column, string Operator, Node Left, Node Right) : Node(Column);

/// <summary>Membership in a set written out (<paramref name="Codes"/>) or named (<paramref name="SetName"/>).</summary>
internal sealed record InNode(int Column, Node Element, IReadOnlyList<CodeNode> Codes, NameNode? SetName) : Node(Column);

internal sealed record IfNode(int Column, Node Test, Node Then, Node Else) : Node(Column);
