using System.Collections.Frozen;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.Lookups;

/// <summary>The same by hand: a frozen dictionary, asked for 10, 8, 6 and 4 digits.</summary>
internal sealed class FrozenTariff(HsCode[] codes)
{
    private const int FewestDigits = 4;

    private readonly FrozenDictionary<ulong, int> _rows = codes.Index().ToFrozenDictionary(static c => c.Item.Key, static c => c.Index);

    /// <summary>The row of the longest prefix; -1 where there is none.</summary>
    public int Find(HsCode code)
    {
        for (int digits = code.Length; digits >= FewestDigits; digits -= 2)
        {
            if (_rows.TryGetValue((code.Key & (ulong.MaxValue << (64 - (4 * digits)))) | (uint)digits, out int row))
            {
                return row;
            }
        }

        return -1;
    }
}
