namespace Clearance.Formulas.Programs;

/// <summary>What one code of a key leads to: rows, or null for none, and whether cells stand under the code.</summary>
internal readonly record struct KeyEntry(int[]? Rows, bool HasUnder);
