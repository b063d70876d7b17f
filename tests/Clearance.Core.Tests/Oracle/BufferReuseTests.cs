using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Documents;

namespace Clearance.Core.Tests.Oracle;

/// <summary>What an earlier parcel left in a buffer changes nothing: parcels of all sizes, widths and gaps, one after the other, report as if each were the first.</summary>
public class BufferReuseTests
{
    private const int ParcelsOfADay = 40;

    public static TheoryData<string> Books => [.. ReferenceBooks.Documents.Where(static b => b.Uses.IsEmpty).Select(static b => b.Id.Text)];

    [Theory]
    [MemberData(nameof(Books))]
    public void Evaluate_MadeUpParcels_EqualsFreshReports(string book)
    {
        RulebookDocument document = ReferenceBooks.Documents.First(b => b.Id.Text == book);
        var rulebook = Rulebook.Load(Path.Combine(ReferenceBooks.Root, "Rulebooks", book));
        ClearanceBuffer buffer = new ClearanceEvaluator(rulebook).CreateBuffer();
        var random = new Random(29);
        var parcels = new ParcelMaker(RulebookVocabulary.Of(document, []), random);
        IReadOnlyList<DateOnly> days = Boundaries.Of([document]);
        for (int number = 0; number < 6 * ParcelsOfADay; number++)
        {
            Parcel parcel = parcels.Next();
            DateOnly on = days[number / ParcelsOfADay % days.Count];

            // An evaluator uses its room again as well, so each parcel has one of its own.
            Assert.Equal(ReportText.Of(new ClearanceEvaluator(rulebook).Evaluate(parcel, on)), ReportText.Of(buffer.Evaluate(parcel, on)));
        }
    }
}
