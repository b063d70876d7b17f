using Clearance.Json;
using Clearance.Modes;
using Clearance.Procedures;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks;

/// <summary>Describes a jurisdiction written in C# as a rulebook without rules, into whose procedures the parts are put.</summary>
internal static class WrittenRulebook
{
    public static RulebookDocument Describe(string jurisdiction, string version, ReadOnlySpan<ClearanceProcedure> procedures)
    {
        ArgumentException.ThrowIfNullOrEmpty(jurisdiction);
        ArgumentException.ThrowIfNullOrEmpty(version);
        if (!TerritoryCode.TryParse(jurisdiction, out _))
        {
            throw new ArgumentException($"'{Shown.Text(jurisdiction)}' is no country or subdivision: a jurisdiction is the place whose customs apply it, such as TH or CA-ON.", nameof(jurisdiction));
        }

        if (procedures.IsEmpty)
        {
            throw new ArgumentException("A jurisdiction has at least one procedure.", nameof(procedures));
        }

        var documents = new List<ProcedureDocument>();
        foreach (ClearanceProcedure procedure in procedures)
        {
            ProcedureDefinition definition = ProcedureCheck.Require(null, procedure).Definition;
            if (definition.Jurisdiction != jurisdiction || definition.Currency != procedures[0].Definition.Currency || documents.Exists(d => d.Id!.Text == definition.Id))
            {
                throw new ArgumentException($"The procedure '{definition.Id}' must have an id of its own, the jurisdiction {jurisdiction}, and the currency of the first one, {procedures[0].Definition.Currency.Code}.", nameof(procedures));
            }

            documents.Add(new ProcedureDocument
            {
                Id = new Located(definition.Id, default),
                Mode = definition.Mode,
                Name = definition.Name,
                Declarant = definition.Declarant,
                Channels = [.. definition.Channels],
                Place = default,
            });
        }

        return new RulebookDocument
        {
            Id = new Located(jurisdiction.ToLowerInvariant(), default),
            Version = version,
            Currency = procedures[0].Definition.Currency,
            Procedures = [.. documents],
        };
    }
}
