using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

/// <summary>A procedure file, or general.json (no id, no mode).</summary>
internal sealed record ProcedureDocument
{
    public Located? Id { get; init; }

    public ClearanceMode? Mode { get; init; }

    public EffectivePeriod Period { get; init; }

    /// <summary>Whether its life could not be read, so that nothing can be said of days on which its rules are not in force.</summary>
    public bool HasFaultyPeriod { get; init; }

    public ImmutableArray<TerritoryCode> Territories { get; init; } = [];

    /// <summary>Where the territories stand.</summary>
    public Place TerritoriesPlace { get; init; }

    public ImmutableArray<Channel> Channels { get; init; } = [];

    public string? Declarant { get; init; }

    public LocalizedText? Name { get; init; }

    public ImmutableArray<Located> Without { get; init; } = [];

    public ImmutableArray<ValueDocument> Values { get; init; } = [];

    public Located? CustomsValue { get; init; }

    public ImmutableArray<EligibilityDocument> Eligibility { get; init; } = [];

    public ImmutableArray<ChargeDocument> Charges { get; init; } = [];

    public ImmutableArray<ReliefDocument> Reliefs { get; init; } = [];

    public ImmutableArray<PaperDocument> Documents { get; init; } = [];

    public ImmutableArray<OutlookDocument> Outlook { get; init; } = [];

    public ImmutableArray<NoteDocument> Steps { get; init; } = [];

    public ImmutableArray<NoteDocument> Precautions { get; init; } = [];

    public ImmutableArray<NoteDocument> Warnings { get; init; } = [];

    public ImmutableArray<ExposureDocument> Exposures { get; init; } = [];

    public ImmutableArray<SplittingDocument> Splitting { get; init; } = [];

    public ImmutableArray<ReturnDocument> Returns { get; init; } = [];

    public ImmutableArray<ReplacementDocument> Replacements { get; init; } = [];

    public required Place Place { get; init; }

    /// <summary>The rules of every list.</summary>
    public IEnumerable<RuleDocument> Rules => ((IEnumerable<RuleDocument>)Values)
        .Concat(Eligibility).Concat(Charges).Concat(Reliefs).Concat(Documents).Concat(Outlook)
        .Concat(Steps).Concat(Precautions).Concat(Warnings).Concat(Exposures).Concat(Splitting).Concat(Returns).Concat(Replacements);
}
