using System.Globalization;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.Shop;

/// <summary>An article of the made-up shop: what it is, what it costs and which rates a caller must state because the rulebook's tables hold none.</summary>
internal sealed record Goods(
    GoodsCategory Category, HsCode Hs, string? National, int LowestPrice, int HighestPrice, NetContents Contents, Mass Weight, Percentage? Duty, Percentage? Excise, Percentage? Vat)
{
    private const int Columns = 9;

    /// <summary>Reads one line of the catalogue.</summary>
    public static Goods Parse(string line)
    {
        string[] cells = line.Split(',', StringSplitOptions.TrimEntries);
        if (cells.Length != Columns)
        {
            throw new FormatException($"'{line}' has {cells.Length} cells; the catalogue has {Columns}.");
        }

        return new Goods(
            GoodsCategory.Parse(cells[0]),
            HsCode.Parse(cells[1]),
            cells[2].Length == 0 ? null : cells[2],
            int.Parse(cells[3], CultureInfo.InvariantCulture),
            int.Parse(cells[4], CultureInfo.InvariantCulture),
            NetContents.Parse(cells[5]),
            Mass.Parse(cells[5].EndsWith('g') ? cells[5] : "250 g"),
            Rate(cells[6]),
            Rate(cells[7]),
            Rate(cells[8]));
    }

    private static Percentage? Rate(string cell) => cell.Length == 0 ? null : Percentage.Parse(cell);
}
