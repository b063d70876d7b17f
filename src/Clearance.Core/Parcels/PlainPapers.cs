using System.Runtime.InteropServices;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>The papers at hand as bits of their places in the vocabulary. The default: there are none, or nobody knows of any.</summary>
/// <param name="Bits">Those whose places are below <see cref="CodeBag.Masked"/>.</param>
/// <param name="HasMore">Whether there are others.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlainPapers(ulong Bits, bool HasMore)
{
    /// <summary>This and another one.</summary>
    public PlainPapers With(DocumentType paper) =>
        paper.Index < CodeBag.Masked ? this with { Bits = Bits | (1UL << paper.Index) } : this with { HasMore = true };
}
