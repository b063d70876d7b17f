namespace Clearance.Formulas.Syntax;

/// <summary>A plain number; a percentage is only a way to write one.</summary>
internal sealed record NumberNode(int Column, BigRational Value) : Node(Column);
