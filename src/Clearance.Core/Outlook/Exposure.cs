using Clearance.Law;
using Clearance.Values;

namespace Clearance.Outlook;

/// <summary>What false, missed or late declaration can lead to. Shown as exposure, never counted as a saving or a cost.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Rule">The rule's stable name.</param>
/// <param name="Text">Conduct and consequence.</param>
/// <param name="Maximum">The most that can be asked; null where the law sets none in money, or facts are missing.</param>
/// <param name="Source">The law behind it.</param>
public sealed record Exposure(string Rule, LocalizedText Text, Money? Maximum, LegalSource Source);
