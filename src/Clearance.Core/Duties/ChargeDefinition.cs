using Clearance.Law;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>One duty, tax or fee as the law defines it.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Id">The stable name within its procedure, such as <c>import-tax</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Source">The law behind it.</param>
public sealed record ChargeDefinition(string Id, ChargeKind Kind, LegalSource Source)
{
    /// <summary>Where it is paid; at the border unless the rulebook says otherwise.</summary>
    public Collector Collector { get; init; } = Collector.Border;

    /// <summary>On what it lies; on each item unless said otherwise.</summary>
    public ChargeScope Per { get; init; } = ChargeScope.Item;

    /// <summary>The name for people; null where the rulebook gives none.</summary>
    public LocalizedText? Name { get; init; }
}
