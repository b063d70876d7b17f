using System.Globalization;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Documents;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Oracle;

/// <summary>The engine and the oracle agree on every figure of made-up parcels.</summary>
public class EngineAgainstOracleTests(ITestOutputHelper output)
{
    private const int ParcelsOfLot = 1_700;
    private const int FirstSeed = 11;

    // The parcels of a rulebook come in lots, each from a seed of its own. One lot of each rulebook is over 20,000 parcels in all; the environment
    // variable CLEARANCE_ORACLE_LOTS sets another number of lots: 50 are over a million.
    private static readonly int s_lots = int.TryParse(Environment.GetEnvironmentVariable("CLEARANCE_ORACLE_LOTS"), CultureInfo.InvariantCulture, out int lots) ? lots : 1;

    private static readonly string[] s_events =
        ["open", "closed", "needsInformation", "notInForce", "a charge due", "a charge that is nothing", "a charge waived", "a charge unknown", "a charge of a group", "an unknown rate"];

    [Fact]
    public void Evaluate_EverySketchedRulebook_AgreesWithOracle()
    {
        var hits = new Hits(s_events);
        IReadOnlyList<RulebookDocument> books = ReferenceBooks.Documents;
        Parallel.For(0, s_lots * books.Count, lot => Compare(books[lot % books.Count], hits, FirstSeed + (lot / books.Count)));
        hits.MustBeMet(output);
    }

    /// <summary>A word holds the truth values of 64 lines; these parcels have more. The plain search among whole units would never end on so many.</summary>
    [Fact]
    public void Evaluate_ParcelsOfManyLines_AgreesWithOracle()
    {
        var hits = new Hits(s_events);
        Parallel.ForEach(ReferenceBooks.Documents.Where(static b => b.Id.Text is not "eu"), book => Compare(book, hits, FirstSeed, leastLines: 65));
        hits.MustBeMet(output);
    }

    private static void Compare(RulebookDocument book, Hits hits, int seed, int leastLines = 1)
    {
        RulebookDocument[] uses = [.. book.Uses.Select(use => ReferenceBooks.Documents.First(other => other.Id.Text == use.Text))];
        Rulebook[] used = [.. uses.Select(other => Rulebook.Load(Path.Combine(ReferenceBooks.Root, "Rulebooks", other.Id.Text)))];
        var engine = new ClearanceEvaluator(Rulebook.Load(Path.Combine(ReferenceBooks.Root, "Rulebooks", book.Id.Text), used));
        var oracle = new OracleRules(ReferenceBooks.Documents);
        var random = new Random(seed);
        ParcelVocabulary vocabulary = RulebookVocabulary.Of(book, uses);
        var maker = new ParcelMaker(leastLines == 1 ? vocabulary : vocabulary with { MostLines = 2 * leastLines }, random);
        IReadOnlyList<DateOnly> days = Boundaries.Of(uses.Prepend(book));
        for (int number = 0; number < ParcelsOfLot; number++)
        {
            Parcel parcel = maker.Next();
            DateOnly on = random.Pick(days);
            if (parcel.Items.Count < leastLines)
            {
                continue;
            }

            OracleReport expected = oracle.Evaluate(book.Id.Text, parcel, on);
            hits.Case(OracleEvents.Of(expected, parcel));

            OracleComparison.MustAgree(expected, engine.Evaluate(parcel, on), parcel, $"{book.Id} on {on:yyyy-MM-dd}, seed {seed}, parcel {number}");
        }
    }
}
