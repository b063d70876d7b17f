using System.Runtime.InteropServices;

namespace Clearance.Core.Benchmarks.Tables;

/// <summary>From which price goods are high-end: in yuan a millilitre or gram, a piece, or an article. 0 where there is no such threshold.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Threshold(int PerContent, int PerPiece, int PerArticle);
