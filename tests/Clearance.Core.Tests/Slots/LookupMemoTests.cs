using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Core.Tests.Slots;

/// <summary>A row found before is the row that is there, however many keys fall on one place.</summary>
public class LookupMemoTests
{
    private const int Rows = 4_000;
    private const int Codes = 3;

    [Fact]
    public void Find_MoreKeysThanPlaces_FindsWhatTheTableFinds()
    {
        LookupTable table = Table();
        var memo = new LookupMemo(table, [1, 0]);
        var random = new Random(3);
        (int found, int none) = (0, 0);
        for (int round = 0; round < 50_000; round++)
        {
            // Three items: their HS codes stand side by side, that of the parcel after them.
            long[] codes = [Key(random), Key(random), 0, random.Next(0, 3), 0, 0];
            for (int item = 0; item < Codes; item++)
            {
                int expected = table.Find([codes[item], codes[Codes]]);

                Assert.Equal(expected, memo.Find(codes, Codes, item));

                found += expected >= 0 ? 1 : 0;
                none += expected == LookupTable.NoRow ? 1 : 0;
            }
        }

        Assert.True(found > 1_000, $"{found} found");
        Assert.True(none > 1_000, $"{none} without a row");
    }

    // Half of the keys come often.
    private static long Key(Random random) => Code(random.Next(2) == 0 ? random.Next(0, 40) : random.Next(0, 2 * Rows));

    private static long Code(int number) => HsWords.Encode(HsCode.Parse($"{1000 + (number % 9000)}{number / 9000:00}"));

    private static LookupTable Table()
    {
        TableKey hs = new("hs", new Slot(SlotKind.Code, 0), Scope.Item, new HsWords(), IsClassification: true);
        TableKey other = new("other", new Slot(SlotKind.Code, 1), Scope.Parcel, new HsWords(), IsClassification: false);
        return new LookupTable(
            "rates",
            [hs, other],
            [[.. Enumerable.Range(0, Rows).Select(Code)], [.. Enumerable.Range(0, Rows).Select(static r => r % 3 == 0 ? 1L : 0L)]],
            [],
            [.. Enumerable.Range(0, Rows)]);
    }
}
