using System.Runtime.InteropServices;

namespace Clearance.Csv;

/// <summary>The text of a cell, without quotation marks, and where it begins.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CsvCell(string Text, int Line, int Column);
