using System.Buffers.Binary;
using System.Numerics;

namespace Clearance.Slots;

/// <summary>Reads what a <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public long Read()
    {
        ulong next = BinaryPrimitives.ReadUInt64LittleEndian(_bytes[_at..]);
        ulong folded;
        if ((next & 0xFF) == 0)
        {
            folded = BinaryPrimitives.ReadUInt64LittleEndian(_bytes[(_at + 1)..]);
            _at += ByteWriter.MostBytes;
        }
        else
        {
            int count = BitOperations.TrailingZeroCount(next) + 1;
            folded = (next & (ulong.MaxValue >> (64 - (8 * count)))) >> count;
            _at += count;
        }

        return unchecked((long)(folded >> 1) ^ -(long)(folded & 1));
    }
}
