using Clearance.Core.Tests.Support;
using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Compiling;
using Clearance.Values;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Slots;

/// <summary>Cells of a key are found as one finds them by comparing the beginnings of their digits.</summary>
public class KeyIndexTests(ITestOutputHelper output)
{
    private static readonly TableKey s_key = new("hs", new Slot(SlotKind.Code, 0), Scope.Item, new HsWords(), IsClassification: true);

    [Fact]
    public void Find_CodesOfFewDigits_FindsTheLongestBeginning()
    {
        var hits = new Hits("its own cell", "a cell above", "any", "none", "cells under it", "several rows");
        var random = new Random(17);
        for (int round = 0; round < 300; round++)
        {
            string?[] cells = [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => random.Next(10) == 0 ? null : random.Next(12) == 0 ? "" : Digits(random))];
            var index = new KeyIndex(s_key, [.. cells.Select(static c => c is null ? 0 : c.Length == 0 ? LookupTable.Any : Code(c))]);
            for (int query = 0; query < 40; query++)
            {
                hits.Case(Check(index, cells, Digits(random)));
            }
        }

        hits.MustBeMet(output);
    }

    private static IEnumerable<string> Check(KeyIndex index, string?[] cells, string code)
    {
        string? longest = cells.Where(c => c is not null && code.StartsWith(c, StringComparison.Ordinal)).MaxBy(static c => c!.Length);
        int[] rows = [.. Enumerable.Range(0, cells.Length).Where(r => longest is not null && cells[r] == longest)];
        string[] under = [.. cells.OfType<string>().Where(c => c.Length > code.Length && c.StartsWith(code, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(rows.Length == 0 ? LookupTable.NoRow : rows[0], index.Find(Code(code)));
        Assert.Equal(longest == code ? rows[0] : LookupTable.NoRow, index.RowOf(Code(code)));
        Assert.Equal(under.Length > 0, index.HasUnder(Code(code)));
        Assert.Equal(under.Select(Code), index.Under(Code(code)).ToArray());
        yield return longest is null ? "none" : longest.Length == 0 ? "any" : longest == code ? "its own cell" : "a cell above";
        if (under.Length > 0)
        {
            yield return "cells under it";
        }

        if (rows.Length > 1)
        {
            yield return "several rows";
        }
    }

    // Two digits alone, so that codes often begin with others.
    private static string Digits(Random random) => string.Concat(Enumerable.Range(0, random.Next(4, 11)).Select(_ => random.Next(2) == 0 ? '0' : '9'));

    private static long Code(string digits) => HsWords.Encode(HsCode.Parse(digits));
}
