using Clearance.Core.Benchmarks.Books;

namespace Clearance.Core.Benchmarks.Tests;

/// <summary>Rules of each size say the same of a parcel, and the large ones are as large as is said.</summary>
public sealed class BookSizesTests
{
    [Fact]
    public void Evaluate_EachSize_SaysTheSame()
    {
        var sizes = new BookSizes(64);
        for (int i = 0; i < 64; i++)
        {
            string expected = Total(sizes.One(i));
            Assert.Equal((expected, expected), (Total(sizes.TenTimes(i)), Total(sizes.AmongMany(i))));
        }
    }

    [Fact]
    public void TenTimes_ItsContents_AreTenTimesAsMany()
    {
        (int Procedures, int Parameters, int Rows) own = CountsOf(BookFiles.Chinese());
        (int Procedures, int Parameters, int Rows) large = CountsOf(BookFiles.TenTimes());
        Assert.Equal((own.Procedures * 10, own.Parameters * 10), (large.Procedures, large.Parameters));
        Assert.InRange(large.Rows, own.Rows * 5, own.Rows * 10);
    }

    private static string Total(object report) =>
        string.Join(' ', ((ClearanceReport)report).Options.Select(static o => $"{o.Procedure.Id} {o.Status} {o.Total}"));

    private static (int Procedures, int Parameters, int Rows) CountsOf(Dictionary<string, string> files)
    {
        Rulebooks.Contents.RulebookContents book = BookFiles.Load(files).Describe();
        return (book.Procedures.Count, book.Parameters.Count, book.Tables.Sum(static t => t.Rows.Count));
    }
}
