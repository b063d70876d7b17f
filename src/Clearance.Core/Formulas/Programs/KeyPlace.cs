using System.Runtime.InteropServices;

namespace Clearance.Formulas.Programs;

/// <summary>A cell of a key and the first row that bears it, side by side. The default is a free place.</summary>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(int))]
internal readonly record struct KeyPlace(long Code, int Row);
