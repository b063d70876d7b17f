using System.Text;
using Clearance.Csv;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Csv;

public class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "a|b;c|d")]
    [InlineData("a,b\r\nc,d", "a|b;c|d")]
    [InlineData("\"a,\"\"b\"\"\nc\",d\n", "a,\"b\"\nc|d")]
    [InlineData(",\n", "|")]
    [InlineData("\n", "")]
    [InlineData("\"\",x", "|x")]
    [InlineData("a\rb,c", "a\rb|c")]
    public void TryReadRow_RowsOfRfc4180_GivesTheCells(string text, string expected) => Assert.Equal(expected, Show(Rows(text, out _)));

    [Theory]
    [InlineData("a\"b,c", 1, 2)]
    [InlineData("x\n\"a", 2, 3)]
    [InlineData("x\n\"a\nb\"c", 3, 3)]
    [InlineData("\"a\" ,b", 1, 4)]
    public void TryReadRow_BrokenQuotation_StopsAtItsPlace(string text, int line, int column)
    {
        Rows(text, out CsvReader reader);

        Assert.NotNull(reader.Fault);
        Assert.Equal((line, column), (reader.Line, reader.Column));
    }

    [Fact]
    public void TryReadRow_CellsBehindALineBreakInACell_KnowTheirPlaces()
    {
        List<List<CsvCell>> rows = Rows("a,\"b\nc\",d\ne,f\n", out _);

        Assert.Equal([new CsvCell("a", 1, 1), new CsvCell("b\nc", 1, 3), new CsvCell("d", 2, 4)], rows[0]);
        Assert.Equal([new CsvCell("e", 3, 1), new CsvCell("f", 3, 3)], rows[1]);
    }

    [Fact]
    public void TryReadRow_SameCellsInManyRows_AreOneText()
    {
        string[] cells = ["2026-01-01", "ä", "\u00c3\u00a4", "", "a cell that is too long to be kept for others"];
        string row = string.Join(',', cells) + "\n";

        List<List<CsvCell>> rows = Rows(row + row + row, out _);

        Assert.All(rows, r => Assert.Equal(cells, r.Select(static cell => cell.Text)));
        Assert.Same(rows[1][0].Text, rows[2][0].Text);
    }

    [Property(MaxTest = 300)]
    public Property TryReadRow_QuotedCellsOfAnyText_ReadBack()
    {
        Gen<string[][]> tables = Gen.Elements("", "a", "\"", ",", "\n", "\r\n", "面", " x ").ArrayOf().Select(string.Concat).NonEmptyListOf().Select(row => row.ToArray()).ArrayOf();
        return Prop.ForAll(tables.ToArbitrary(), table =>
        {
            string text = string.Concat(table.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));
            List<List<CsvCell>> rows = Rows(text, out CsvReader reader);
            return reader.Fault is null && rows.Select(row => row.Select(cell => cell.Text).ToArray()).SequenceEqual(table, new SameCells());
        });
    }

    [Property(MaxTest = 1_000)]
    public Property TryReadRow_AnyText_Ends() => Prop.ForAll(
        Gen.Elements("a", "\"", ",", "\n", "\r", "\0").ArrayOf().Select(string.Concat).ToArbitrary(),
        text => Rows(text, out _).Count <= text.Length);

    private static List<List<CsvCell>> Rows(string text, out CsvReader reader)
    {
        reader = new CsvReader(Encoding.UTF8.GetBytes(text));
        List<List<CsvCell>> rows = [];
        while (reader.TryReadRow(out List<CsvCell>? row))
        {
            rows.Add([.. row]);
        }

        return rows;
    }

    private static string Show(List<List<CsvCell>> rows) => string.Join(';', rows.Select(row => string.Join('|', row.Select(cell => cell.Text))));

    private sealed class SameCells : IEqualityComparer<string[]>
    {
        public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(string[] obj) => obj.Length;
    }
}
