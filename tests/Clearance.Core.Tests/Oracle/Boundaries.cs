using Clearance.Law;
using Clearance.Rulebooks.Documents;

namespace Clearance.Core.Tests.Oracle;

/// <summary>The days on which something of a rulebook begins or ends, with the days before and after.</summary>
internal static class Boundaries
{
    public static IReadOnlyList<DateOnly> Of(params IEnumerable<RulebookDocument> books) =>
        [.. books.SelectMany(Periods).SelectMany(Days).Distinct().Order()];

    private static IEnumerable<EffectivePeriod> Periods(RulebookDocument book)
    {
        foreach (ProcedureDocument file in book.Procedures.Concat(book.General is { } general ? [general] : []))
        {
            yield return file.Period;
            foreach (RuleDocument rule in file.Values.Concat<RuleDocument>(file.Charges).Concat(file.Reliefs).Concat(file.Eligibility))
            {
                yield return rule.Period;
            }
        }

        foreach (EffectivePeriod period in book.Parameters.Select(parameter => parameter.Period).Concat(book.Tables.SelectMany(table => table.Rows).Select(row => row.Period)))
        {
            yield return period;
        }
    }

    private static IEnumerable<DateOnly> Days(EffectivePeriod period)
    {
        if (period.From is DateOnly from)
        {
            yield return from.AddDays(-1);
            yield return from;
        }

        if (period.To is DateOnly to)
        {
            yield return to;
            yield return to.AddDays(1);
        }
    }
}
