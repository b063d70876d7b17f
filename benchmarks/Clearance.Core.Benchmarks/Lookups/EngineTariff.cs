using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Compiling;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.Lookups;

/// <summary>A tariff as the engine holds it: a table whose one key is a tariff code.</summary>
internal sealed class EngineTariff(HsCode[] codes)
{
    private readonly LookupTable _table = new(
        "tariff",
        [new TableKey("item.hs", new Slot(SlotKind.Code, 0), Scope.Item, new HsWords(), IsClassification: true)],
        [[.. codes.Select(HsWords.Encode)]],
        [],
        [.. Enumerable.Range(0, codes.Length)]);

    /// <summary>The row of the longest prefix; -1 where there is none.</summary>
    public int Find(HsCode code)
    {
        long encoded = HsWords.Encode(code);
        return _table.Find(new ReadOnlySpan<long>(in encoded));
    }
}
