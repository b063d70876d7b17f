namespace Clearance.Formulas.Syntax;

/// <summary>A part of a formula as written; the column counts from 1 in the formula's text.</summary>
internal abstract record Node(int Column);
