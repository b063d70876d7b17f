using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Documents;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Oracle;

/// <summary>The engine and the oracle agree on every figure of made-up parcels.</summary>
public class EngineAgainstOracleTests(ITestOutputHelper output)
{
    // Over 20,000 parcels in all; the environment variable CLEARANCE_ORACLE_PARCELS sets another number of each rulebook, 84000 for a million in all.
    private static readonly int s_parcelsOfEach = int.TryParse(Environment.GetEnvironmentVariable("CLEARANCE_ORACLE_PARCELS"), System.Globalization.CultureInfo.InvariantCulture, out int parcels) ? parcels : 1_700;

    private static readonly string[] s_events =
        ["open", "closed", "needsInformation", "notInForce", "a charge due", "a charge that is nothing", "a charge waived", "a charge unknown", "a charge of a group", "an unknown rate"];

    [Fact]
    public void Evaluate_EverySketchedRulebook_AgreesWithOracle()
    {
        var hits = new Hits(s_events);
        foreach (RulebookDocument book in ReferenceBooks.Documents)
        {
            Compare(book, hits, s_parcelsOfEach);
        }

        hits.MustBeMet(output);
    }

    /// <summary>A word holds the truth values of 64 lines; these parcels have more. The plain search among whole units would never end on so many.</summary>
    [Fact]
    public void Evaluate_ParcelsOfManyLines_AgreesWithOracle()
    {
        var hits = new Hits(s_events);
        foreach (RulebookDocument book in ReferenceBooks.Documents.Where(static b => b.Id.Text is not "eu"))
        {
            Compare(book, hits, parcels: 1_700, leastLines: 65);
        }

        hits.MustBeMet(output);
    }

    private static void Compare(RulebookDocument book, Hits hits, int parcels, int leastLines = 1)
    {
        RulebookDocument[] uses = [.. book.Uses.Select(use => ReferenceBooks.Documents.First(other => other.Id.Text == use.Text))];
        Rulebook[] used = [.. uses.Select(other => Rulebook.Load(Path.Combine(ReferenceBooks.Root, "Rulebooks", other.Id.Text)))];
        var engine = new ClearanceEvaluator(Rulebook.Load(Path.Combine(ReferenceBooks.Root, "Rulebooks", book.Id.Text), used));
        var oracle = new OracleRules(ReferenceBooks.Documents);
        var random = new Random(11);
        ParcelVocabulary vocabulary = RulebookVocabulary.Of(book, uses);
        var maker = new ParcelMaker(leastLines == 1 ? vocabulary : vocabulary with { MostLines = 2 * leastLines }, random);
        IReadOnlyList<DateOnly> days = Boundaries.Of(uses.Prepend(book));
        for (int number = 0; number < parcels; number++)
        {
            Parcel parcel = maker.Next();
            DateOnly on = random.Pick(days);
            if (parcel.Items.Count < leastLines)
            {
                continue;
            }

            OracleReport expected = oracle.Evaluate(book.Id.Text, parcel, on);
            hits.Case(OracleEvents.Of(expected, parcel));

            OracleComparison.MustAgree(expected, engine.Evaluate(parcel, on), parcel, $"{book.Id} on {on:yyyy-MM-dd}, parcel {number}");
        }
    }
}
