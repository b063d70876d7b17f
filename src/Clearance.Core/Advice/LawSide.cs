using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Comparing;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>A parcel under the law on one side of a boundary: its report, and which law it read.</summary>
internal sealed record LawSide(ClearanceReport Report, IReadOnlySet<LawId> Read)
{
    /// <summary>Evaluates a parcel as on a day, by the law of the same or of another day.</summary>
    public static LawSide Of(ClearanceRules rules, Rulebook rulebook, TerritoryCode territory, Parcel parcel, DateOnly lawOf, DateOnly on)
    {
        var read = new HashSet<LawId>();
        if (rulebook.EditionAt(territory, lawOf) is not { } edition)
        {
            return new LawSide(ClearanceBuffer.NoLawKnown(rulebook, territory, parcel, lawOf), read);
        }

        ClearanceReport report = Evaluate(edition);
        if (report.RatesUsed.Any(static r => r.Source is not RateBook.OfParcel))
        {
            read.Add(LawId.RateDate);
        }

        foreach (ClearanceOption option in Evaluate(rulebook.TracedAt(territory, lawOf)!).Options)
        {
            option.State.AddLawRead(read);
        }

        return new LawSide(report, read);

        ClearanceReport Evaluate(Edition law) => new EditionDesk(law).Evaluate(parcel, on, rules.ExchangeRates, rules.Tariff).AsKept();
    }
}
