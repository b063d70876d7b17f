using Clearance.Law;
using Clearance.Values;

namespace Clearance.Rulebooks.Contents;

/// <summary>What a rulebook holds, to look through: territories, procedures, parameters, tables, sources.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
public sealed record RulebookContents
{
    /// <summary>The name for people; the jurisdiction's code where the rulebook gives none.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The ids of the rulebooks that this one imports from.</summary>
    public required ValueList<string> Uses { get; init; }

    /// <summary>The destinations with their currency and the spans between changes of law, in the order of the rulebook.</summary>
    public required ValueList<TerritoryOutline> Territories { get; init; }

    /// <summary>The procedures, by id.</summary>
    public required ValueList<ProcedureOutline> Procedures { get; init; }

    /// <summary>Every dated entry of every parameter, in the order of the rulebook.</summary>
    public required ValueList<ParameterOutline> Parameters { get; init; }

    /// <summary>The tables, in the order of the rulebook.</summary>
    public required ValueList<TableOutline> Tables { get; init; }

    /// <summary>The sources that rules cite, in the order of the rulebook.</summary>
    public required ValueList<LegalSource> Sources { get; init; }
}
