using System.Runtime.InteropServices;

namespace Clearance.Formulas.Programs;

/// <summary>What one code of a key leads to: where its rows lie in the index, and whether cells stand under the code. The default leads to none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KeyEntry(int Start, int Count, bool HasUnder);
