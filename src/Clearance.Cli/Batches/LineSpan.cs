using System.Runtime.InteropServices;

namespace Clearance.Cli.Batches;

/// <summary>A line in the room of its reader, without its line break; a line too long for the room has a size and no bytes.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineSpan(int Start, int Length, long Size);
