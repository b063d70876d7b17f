using System.Numerics;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>
/// Rows of one table found before, since the goods of one shop are few and their keys come again and again. A fixed number of places, each for
/// the last keys that fell on it. Not safe for use by two threads at once.
/// </summary>
internal sealed class LookupMemo
{
    private const int PlaceBits = 9;
    private const ulong Mixer = 0x9E3779B97F4A7C15;

    private readonly LookupTable _table;
    private readonly int[] _slots;
    private readonly byte[] _strides;
    private readonly long[] _keys;

    // By place: the keys, then the row. Keys of nothing but 0 stand where nothing is known yet; they are never asked for.
    private readonly long[] _entries;

    public LookupMemo(LookupTable table, byte[] codeStrides)
    {
        _table = table;
        _slots = [.. table.Keys.Select(static k => k.Slot.Index)];
        _strides = [.. _slots.Select(s => codeStrides[s])];
        _keys = new long[_slots.Length];
        _entries = new long[(_slots.Length + 1) << PlaceBits];
    }

    /// <summary>What <see cref="LookupTable.Find"/> says of the keys of one element.</summary>
    /// <param name="codes">The codes by slot.</param>
    /// <param name="stride">How far the slots lie apart.</param>
    /// <param name="element">Of which item or group.</param>
    public int Find(long[] codes, int stride, int element)
    {
        ulong hash = 0;
        long any = 0;
        for (int k = 0; k < _keys.Length; k++)
        {
            long key = codes[(_slots[k] * stride) + (_strides[k] * element)];
            _keys[k] = key;
            any |= key;
            hash = unchecked((BitOperations.RotateLeft(hash, 23) ^ (ulong)key) * Mixer);
        }

        Span<long> entry = _entries.AsSpan((int)(hash >> (64 - PlaceBits)) * (_keys.Length + 1), _keys.Length + 1);
        if (any == 0)
        {
            return _table.Find(_keys);
        }

        for (int k = 0; k < _keys.Length; k++)
        {
            if (entry[k] != _keys[k])
            {
                _keys.CopyTo(entry);
                entry[^1] = _table.Find(_keys);
                break;
            }
        }

        return (int)entry[^1];
    }
}
