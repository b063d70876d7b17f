using System.Collections.Frozen;
using Clearance.Formulas;
using Clearance.Json;
using Clearance.Parcels;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>What a rulebook takes for granted where the caller gives no fact.</summary>
internal sealed class Assumptions
{
    private readonly FrozenDictionary<string, AssumptionDocument> _byFact;

    private Assumptions(IEnumerable<AssumptionDocument> assumptions) =>
        _byFact = assumptions.DistinctBy(static a => a.Fact.Text, StringComparer.Ordinal).ToFrozenDictionary(static a => a.Fact.Text, StringComparer.Ordinal);

    /// <summary>Reads the assumptions of a rulebook; what is wrong with them is added to the errors.</summary>
    public static Assumptions Compile(RulebookDocument book, CompileErrors errors)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (AssumptionDocument assumption in book.Assumptions)
        {
            string fact = assumption.Fact.Text;
            if (!taken.Add(fact))
            {
                errors.Add(ErrorCodes.DuplicateId, assumption.Fact.Place, $"'{Shown.Text(fact)}' is assumed twice: keep one of the two");
            }

            bool isUsed = book.Allowances.Any(a => string.Equals(UsedName(a.Id.Text), fact, StringComparison.Ordinal));
            if (!isUsed && !FactNames.Assumable.Contains(fact, StringComparer.Ordinal))
            {
                IEnumerable<string> known = FactNames.Assumable.Concat(book.Allowances.Select(static a => UsedName(a.Id.Text)));
                errors.Add(RuleErrors.UnknownFact, assumption.Fact.Place, $"'{Shown.Text(fact)}' is no fact that can be assumed.{NearestWords.Ask(fact, known)}");
            }
            else if (!IsValue(fact, assumption.Value.Text))
            {
                errors.Add(FormulaErrors.WrongType, assumption.Value.Place, $"'{Shown.Text(assumption.Value.Text)}' cannot be assumed for '{fact}': {Allowed(fact)}");
            }
        }

        return new Assumptions(book.Assumptions);
    }

    public static string UsedName(string allowance) => $"used('{allowance}')";

    public AssumptionDocument? Find(string fact) => _byFact.GetValueOrDefault(fact);

    private static bool IsValue(string fact, string value) => fact switch
    {
        "channel" => ParcelWords.Channels.All.Contains(value, StringComparer.Ordinal),
        "purpose" => ParcelWords.Purposes.All.Contains(value, StringComparer.Ordinal),
        "seller.type" or "buyer.type" => ParcelWords.PartyTypes.All.Contains(value, StringComparer.Ordinal),
        "buyer.identity" => ParcelWords.IdentityLevels.All.Contains(value, StringComparer.Ordinal),
        "priceIncludesTax" => value is "true" or "false",
        "documents" or "seller.schemes" => value is "{}",
        _ => value is "0",
    };

    private static string Allowed(string fact) => fact switch
    {
        "priceIncludesTax" => "write \"true\" or \"false\"",
        "documents" or "seller.schemes" => "write \"{}\", the empty set",
        "channel" or "purpose" or "seller.type" or "buyer.type" or "buyer.identity" => "write one of its words",
        _ => "write \"0\"; other amounts are never assumed",
    };
}
