using Clearance.Core.Tests.Oracle;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Evaluation;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>A closed procedure is not worked out further than its conditions; nobody can tell from the report.</summary>
public class ClosedProcedureTests(ITestOutputHelper output)
{
    private const int Parcels = 200;

    public static TheoryData<string> Books => [.. ReferenceBooks.Documents.Where(static b => b.Uses.IsEmpty).Select(static b => b.Id.Text)];

    [Theory]
    [MemberData(nameof(Books))]
    public void Evaluate_SketchedRulebook_ReportsAsIfAllWereWorkedOut(string book) =>
        MustAgree(new ClearanceEvaluator(Rulebook.Load(Path.Combine(ReferenceBooks.Root, "Rulebooks", book))), DocumentOf(book), Boundaries.Of([DocumentOf(book)]));

    [Fact]
    public void Evaluate_RulebookOfChina_ReportsAsIfAllWereWorkedOut()
    {
        var hits = new Hits("some closed", "none closed", "all closed");
        MustAgree(new ClearanceEvaluator(ClearanceRules.BuiltIn()), DocumentOf("cn"), [new DateOnly(2018, 11, 1), new DateOnly(2026, 11, 23)], hits);
        hits.MustBeMet(output);
    }

    private static RulebookDocument DocumentOf(string book) => ReferenceBooks.Documents.First(b => b.Id.Text == book);

    private static void MustAgree(ClearanceEvaluator evaluator, RulebookDocument words, IReadOnlyList<DateOnly> days, Hits? hits = null)
    {
        ClearanceBuffer buffer = evaluator.CreateBuffer();
        var parcels = new ParcelMaker(RulebookVocabulary.Of(words, []), new Random(41));
        for (int number = 0; number < Parcels; number++)
        {
            Parcel parcel = parcels.Next();
            DateOnly on = days[number % days.Count];
            string whole = ReportText.Of(evaluator.Evaluate(parcel, on, new Occasion(IsReturn: true)));

            ClearanceReport report = buffer.Evaluate(parcel, on);

            Assert.Equal(whole, ReportText.Of(report));
            int closed = report.Options.Count(static o => o.Status == OptionStatus.Closed);
            hits?.Case(closed == 0 ? "none closed" : closed == report.Options.Count ? "all closed" : "some closed");
        }
    }
}
