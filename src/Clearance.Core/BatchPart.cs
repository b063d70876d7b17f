using System.Runtime.InteropServices;

namespace Clearance;

/// <summary>Parcels of a batch that one worker evaluates, by number.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BatchPart(long First, int Count);
