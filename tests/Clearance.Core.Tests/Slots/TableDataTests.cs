using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Core.Tests.Slots;

public class TableDataTests
{
    [Fact]
    public void Cells_OfNumbers_StandAfterWhatNoRowHas()
    {
        var data = new TableData("rate", [new BigRational(1, 4), new BigRational(1, 2)], [1, -1, 0]);

        Assert.Equal([TableData.Open, TableData.Lacking, 2, TableData.Lacking, 1, TableData.Lacking], data.Cells.AsEnumerable());
        Assert.Equal(TableData.Open, data.Cells[TableData.FirstRow + LookupTable.Ambiguous]);
        Assert.Equal(TableData.Lacking, data.Cells[TableData.FirstRow + LookupTable.NoRow]);
        Assert.Equal((2, 4), (data.CellOf(0), data.SmallDenominator));
    }

    [Fact]
    public void Cells_OfCodes_LackWhereACellIsEmpty() => Assert.Equal(
        [TableData.Open, TableData.Lacking, 0, TableData.Lacking, TableData.Lacking],
        new TableData("isFree", [true, false], [0, 0]).Cells.AsEnumerable());

    /// <summary>A frame in which nothing was found yet says row 0.</summary>
    [Fact]
    public void Cells_OfNoRows_LackTheFirst() => Assert.Equal(TableData.Lacking, new TableData("rate", Array.Empty<BigRational>(), []).Cells[TableData.FirstRow]);

    /// <summary>What would be taken for no value is left to longer numbers.</summary>
    [Theory]
    [InlineData(TableData.Lacking, false)]
    [InlineData(TableData.Open, false)]
    [InlineData(TableData.LeastValue, true)]
    [InlineData(long.MaxValue, true)]
    public void IsSmall_NumbersLikeMarks_AreNot(long number, bool isSmall)
    {
        var data = new TableData("rate", [new BigRational(number, 1)], [0]);

        Assert.Equal((isSmall, !isSmall), (data.IsSmall, data.Cells.IsEmpty));
        Assert.Equal(number, data.Numerators[0]);
        Assert.True(data.SameCell(0, 0));
    }
}
