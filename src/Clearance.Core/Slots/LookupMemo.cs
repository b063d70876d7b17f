using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>
/// Rows of one table found before, since the goods of one shop are few and their keys come again and again. A fixed number of places, each for
/// the last keys that fell on it. Not safe for use by two threads at once.
/// </summary>
internal sealed class LookupMemo
{
    /// <summary>The bits of a hash that tell its place.</summary>
    public const int PlaceBits = 10;

    // No code is so far below 0: where it stands nothing is known yet.
    private const long NoKey = long.MinValue;

    private readonly LookupTable _table;
    private readonly int[] _slots;
    private readonly byte[] _strides;
    private readonly long[] _keys;

    public LookupMemo(LookupTable table, byte[] codeStrides)
    {
        _table = table;
        _slots = [.. table.Keys.Select(static k => k.Slot.Index)];
        _strides = [.. _slots.Select(s => codeStrides[s])];
        _keys = new long[_slots.Length];
        Entries = new long[(_slots.Length + 1) << PlaceBits];
        Array.Fill(Entries, NoKey);
    }

    /// <summary>By place: the keys, then the row.</summary>
    public long[] Entries { get; }

    /// <summary>What <see cref="LookupTable.Find"/> says of the keys of one element.</summary>
    /// <param name="codes">The codes by slot.</param>
    /// <param name="stride">How far the slots lie apart.</param>
    /// <param name="element">Of which item or group.</param>
    public int Find(long[] codes, int stride, int element)
    {
        int[] slots = _slots;
        long[] keys = _keys;
        if (keys.Length == 0)
        {
            return _table.Find(keys);
        }

        ulong hash = 0;
        for (int k = 0; k < slots.Length; k++)
        {
            long key = Trusted.At(codes, unchecked((slots[k] * stride) + (Trusted.At(_strides, k) * element)));
            Trusted.At(keys, k) = key;
            hash = KeyHash.With(hash, key);
        }

        ref long entry = ref Trusted.At(Entries, unchecked(KeyHash.Place(hash, PlaceBits) * (keys.Length + 1)));
        for (int k = 0; k < keys.Length; k++)
        {
            if (Trusted.Next(ref entry, k) != keys[k])
            {
                return (int)Remember(ref entry);
            }
        }

        return (int)Trusted.Next(ref entry, keys.Length);
    }

    private long Remember(ref long entry)
    {
        for (int k = 0; k < _keys.Length; k++)
        {
            Trusted.Next(ref entry, k) = _keys[k];
        }

        return Trusted.Next(ref entry, _keys.Length) = _table.Find(_keys);
    }
}
