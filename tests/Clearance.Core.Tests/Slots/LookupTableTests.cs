using System.Collections.Immutable;
using Clearance.Core.Tests.Support;
using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Compiling;
using Clearance.Values;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Slots;

/// <summary>Which row a table finds, by words: the longest prefix of the first given classification, then the nearest place. No row, and rows that may be meant, are told apart.</summary>
public class LookupTableTests(ITestOutputHelper output)
{
    private const string Any = "*";
    private static readonly string[] s_categories = ["food", "food.grain", "cosmetics", "cosmetics.skin-care", "toys"];
    private static readonly string[] s_places = ["CA", "CA-ON", "CA-QC", "US", "US-NY", "JP"];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Find_AnyRowsAndValues_FindsTheRowByWords(bool hasCategory, bool hasOrigin)
    {
        var random = new Random(11);
        var hits = new Hits("a row", "no row", "rows differ");
        for (int round = 0; round < 300; round++)
        {
            string[][] rows = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Row(random, hasCategory, hasOrigin)).DistinctBy(static r => string.Join('|', r))];
            LookupTable table = Table(rows, hasCategory, hasOrigin);
            for (int asked = 0; asked < 100; asked++)
            {
                string hs = random.Next(8) == 0 ? "" : Digits(random, random.Next(4, 11));
                string category = hasCategory && random.Next(3) > 0 ? s_categories[random.Next(s_categories.Length)] : "";
                string origin = hasOrigin && random.Next(4) > 0 ? s_places[random.Next(s_places.Length)] : "";
                int expected = Expected(rows, hs, category, origin, hasCategory);

                int row = table.Find([.. Codes([hs, category, origin], hasCategory, hasOrigin)]);

                Assert.Equal(expected, row);
                hits.Case([row switch { LookupTable.NoRow => "no row", LookupTable.Ambiguous => "rows differ", _ => "a row" }]);
            }
        }

        hits.MustBeMet(output);
    }

    // Few digits differ, so that codes of a table stand under one another and queries meet them.
    private static string Digits(Random random, int length) => "33" + string.Concat(Enumerable.Range(0, length - 2).Select(_ => random.Next(3) == 0 ? '1' : '0'));

    private static string[] Row(Random random, bool hasCategory, bool hasOrigin)
    {
        int goods = random.Next(12);
        string hs = goods switch { < 8 => Digits(random, random.Next(2, 6) * 2), 8 => Any, _ => "" };
        string category = hasCategory && goods is 9 or 10 ? s_categories[random.Next(s_categories.Length)] : "";
        string origin = hasOrigin ? random.Next(4) switch { 0 => "", 1 => Any, _ => s_places[random.Next(s_places.Length)] } : "";
        return [hs, hasCategory ? category : "", origin];
    }

    private static LookupTable Table(string[][] rows, bool hasCategory, bool hasOrigin)
    {
        TableKey?[] keys =
        [
            new TableKey("item.hs", new Slot(SlotKind.Code, 0), Scope.Item, new HsWords(), IsClassification: true),
            hasCategory ? new TableKey("item.category", new Slot(SlotKind.Code, 1), Scope.Item, new CategoryWords(), IsClassification: true) : null,
            hasOrigin ? new TableKey("item.origin", new Slot(SlotKind.Code, 2), Scope.Item, new PlaceWords(), IsClassification: false) : null,
        ];
        ImmutableArray<long>[] cells = [.. rows.Select(r => Codes(r, hasCategory, hasOrigin))];
        TableKey[] used = [.. keys.OfType<TableKey>()];
        return new LookupTable("rates", [.. used], [.. used.Select((_, k) => cells.Select(c => c[k]).ToImmutableArray())], [], [.. Enumerable.Range(0, rows.Length)]);
    }

    private static ImmutableArray<long> Codes(string[] words, bool hasCategory, bool hasOrigin)
    {
        long hs = words[0] switch { "" => 0, Any => LookupTable.Any, var digits => HsCode.TryParsePrefix(digits, out HsCode code) ? HsWords.Encode(code) : throw new InvalidOperationException(digits) };
        long category = words[1].Length == 0 ? 0 : GoodsCategory.Parse(words[1]).First;
        long origin = words[2] switch { "" => 0, Any => LookupTable.Any, var place => TerritoryCode.Parse(place).Key };
        return [hs, .. hasCategory ? [category] : ReadOnlySpan<long>.Empty, .. hasOrigin ? [origin] : ReadOnlySpan<long>.Empty];
    }

    private static int Expected(string[][] rows, string hs, string category, string origin, bool hasCategory)
    {
        if (hs.Length > 0 && Array.Exists(rows, r => r[0].Length > hs.Length && r[0].StartsWith(hs, StringComparison.Ordinal)))
        {
            return LookupTable.Ambiguous;
        }

        string? cell = hs.Length == 0 ? null : Best(rows, 0, hs, static (code, above) => code.StartsWith(above, StringComparison.Ordinal));
        string? kind = category.Length == 0 ? null : Best(rows, 1, category, IsPath);
        if (cell is null && kind is null && hs.Length + category.Length == 0 && Array.Exists(rows, r => r[0].Length > 0 || (hasCategory && r[1].Length > 0)))
        {
            return LookupTable.Ambiguous;
        }

        string[][] goods = Array.FindAll(rows, r => cell is not null ? r[0] == cell : kind is not null ? r[1] == kind : r[0].Length + r[1].Length == 0);
        if (goods.Length == 0)
        {
            return LookupTable.NoRow;
        }

        if (origin.Length == 0 ? Array.Exists(goods, static r => r[2].Length > 0) : Array.Exists(rows, r => r[2].StartsWith(origin + "-", StringComparison.Ordinal)))
        {
            return LookupTable.Ambiguous;
        }

        string place = (origin.Length == 0 ? null : Best(goods, 2, origin, static (code, above) => code == above || code.StartsWith(above + "-", StringComparison.Ordinal))) ?? "";
        return Array.FindIndex(rows, r => goods.Contains(r) && r[2] == place);
    }

    private static bool IsPath(string code, string above) => code == above || code.StartsWith(above + ".", StringComparison.Ordinal);

    // The longest cell at or above a code, or any given one; null where there is none.
    private static string? Best(string[][] rows, int key, string code, Func<string, string, bool> isUnder) =>
        rows.Select(r => r[key]).Where(c => c.Length > 0 && c != Any && isUnder(code, c)).MaxBy(static c => c.Length) ?? (Array.Exists(rows, r => r[key] == Any) ? Any : null);
}
