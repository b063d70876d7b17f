using Clearance.Core.Tests.Oracle.Making;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Documents;
using Clearance.Values;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Oracle;

/// <summary>The engine and the oracle agree on made-up rulebooks, so that parts of the language that no law needs yet are right as well.</summary>
public class MadeRulebookTests(ITestOutputHelper output)
{
    private const int Rulebooks = 250;
    private const int ParcelsOfEach = 20;

    private static readonly string[] s_parts =
        ["sum(", "min(", "max(", "any(", "all(", "round(", "floor(", "total(", "assessed(", "share(", "fit(", "used(", "has(", "tariffDuty(", "if ", " and ", "not ", " or ", " in ", "late", "CAD", "1234567890"];

    [Fact]
    public void Evaluate_MadeRulebook_AgreesWithOracle()
    {
        var parts = new Hits(s_parts);
        int refused = 0;
        int forBases = 0;
        var hits = new Hits("open", "closed", "needsInformation", "a charge due", "a charge that is nothing", "a charge waived", "a charge unknown", "a charge of a group", "an unknown rate");
        for (int seed = 0; seed < Rulebooks; seed++)
        {
            MadeRulebook made = new RulebookMaker(new Random(seed)).Next();
            string text = made.ToString();
            parts.Case(s_parts.Where(part => text.Contains(part, StringComparison.Ordinal)));
            (int more, int moreForBases) = Compare(made, seed, hits);
            refused += more;
            forBases += moreForBases;
        }

        output.WriteLine($"beyond money: {refused}, of them {forBases} only by the base of a charge");
        parts.MustBeMet(output);
        hits.MustBeMet(output);
        Assert.InRange(refused, 1, Rulebooks * ParcelsOfEach / 50);
        Assert.InRange(forBases, 0, refused / 2);
    }

    // How many parcels led beyond any amount of money, and how many of them only by the base of a charge.
    private static (int Refused, int ForBases) Compare(MadeRulebook made, int seed, Hits hits)
    {
        RulebookDocument document = ReferenceBooks.Read(made.Files);
        var oracle = new OracleRules([document]);
        var engine = new ClearanceEvaluator(Rulebook.Load(made.Files));
        var random = new Random(seed);
        int refused = 0;
        int forBases = 0;
        ParcelVocabulary vocabulary = RulebookVocabulary.Of(document) with
        {
            Destinations = [TerritoryCode.Parse("SG"), TerritoryCode.Parse("CA"), TerritoryCode.Parse("CA-ON")],
            MostQuantity = 5,
            MostLines = 6,
        };
        var parcels = new ParcelMaker(vocabulary, random);
        for (int number = 0; number < ParcelsOfEach; number++)
        {
            Parcel parcel = parcels.Next();
            DateOnly on = random.Pick(new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1));
            OracleReport expected = oracle.Evaluate("zz", parcel, on);
            ClearanceReport report;
            try
            {
                report = engine.Evaluate(parcel, on);
            }
            catch (OverflowException)
            {
                // Of bases, which the oracle does not keep, nothing more can be said than that there are some.
                Assert.True(expected.HasAmountBeyondMoney || made.ToString().Contains("\"base\"", StringComparison.Ordinal));
                refused++;
                forBases += expected.HasAmountBeyondMoney ? 0 : 1;
                continue;
            }

            Assert.False(expected.HasAmountBeyondMoney);
            hits.Case(OracleEvents.Of(expected, parcel));
            OracleComparison.MustAgree(expected, report, parcel, $"rulebook {seed} on {on:yyyy-MM-dd}, parcel {number}{Environment.NewLine}{made}");
        }

        return (refused, forBases);
    }
}
