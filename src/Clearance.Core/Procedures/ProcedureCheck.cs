using Clearance.Documents;
using Clearance.Duties;
using Clearance.Modes;

namespace Clearance.Procedures;

/// <summary>Checks what hosts hand in as procedures.</summary>
internal static class ProcedureCheck
{
    /// <summary>Hands back a sound procedure.</summary>
    /// <exception cref="ArgumentException">The procedure lacks a part, names one thing twice, or has become another procedure.</exception>
    public static ClearanceProcedure Require(ClearanceProcedure? before, ClearanceProcedure? procedure)
    {
        if (procedure?.Definition is not { } definition || procedure.Eligibility is null || procedure.Duties is null || procedure.Documents?.All is null)
        {
            throw new ArgumentException("A procedure has a definition, an eligibility rule, duties and document requirements; none may be null.", nameof(procedure));
        }

        if (before is not null && (definition.Id != before.Definition.Id || definition.Jurisdiction != before.Definition.Jurisdiction || definition.Currency != before.Definition.Currency))
        {
            throw new ArgumentException($"A change of {before.Definition.Id} must keep its id, jurisdiction and currency.", nameof(procedure));
        }

        Distinct(definition, "charge", procedure.Duties.Select(static d => d?.Charge?.Id));
        Distinct(definition, "reason", definition.Reasons.Select(static r => r?.Id));
        foreach (ChargeDefinition charge in procedure.Duties.Where(static d => d is not RulebookDuty).Select(static d => d.Charge))
        {
            if (charge.Per is not (ChargeScope.Item or ChargeScope.Parcel))
            {
                throw new ArgumentException($"The charge '{charge.Id}' of {definition.Id} lies on {charge.Per}: a charge written in C# lies on items or on the parcel.", nameof(procedure));
            }
        }

        foreach (DocumentRequirement? requirement in procedure.Documents.All)
        {
            ArgumentNullException.ThrowIfNull(requirement, nameof(procedure));
        }

        return procedure;
    }

    private static void Distinct(ProcedureDefinition definition, string kind, IEnumerable<string?> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string? id in ids)
        {
            if (string.IsNullOrEmpty(id) || !seen.Add(id))
            {
                throw new ArgumentException($"Each {kind} of {definition.Id} needs an id of its own; '{id}' is empty or stands twice.", nameof(definition));
            }
        }
    }
}
