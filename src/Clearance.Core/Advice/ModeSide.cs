using Clearance.Modes;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>One of the two modes for one parcel.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Mode">The mode.</param>
/// <param name="Concept">What the mode is.</param>
/// <param name="Ways">The procedures of this mode, best first; empty where the report has none.</param>
public sealed record ModeSide(ClearanceMode Mode, LocalizedText Concept, ValueList<ComparedWay> Ways)
{
    /// <summary>The best open way of this mode; null where none is open.</summary>
    public ComparedWay? Best => Ways.FirstOrDefault(static w => w.Option.Status == OptionStatus.Open);
}
