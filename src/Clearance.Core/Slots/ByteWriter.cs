using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Clearance.Slots;

/// <summary>
/// Writes whole numbers in as few bytes as they take: seven bits a byte, the small ones first whatever their sign. How many bytes follow stands in the zeros
/// below the first one, so that a number is written, and read, at once. Not safe for use by two threads at once.
/// </summary>
internal sealed class ByteWriter
{
    /// <summary>The bytes of a number that is too long to tell its length: 0 and the whole number.</summary>
    public const int MostBytes = 1 + sizeof(ulong);

    // Bits of a number that one byte holds, and the first that tells its length no longer.
    private const int BitsOfByte = 7;
    private const ulong Longest = 1UL << (BitsOfByte * sizeof(ulong));

    private byte[] _bytes = new byte[4096];
    private int _count;

    /// <summary>Begins anew.</summary>
    public void Clear() => _count = 0;

    public void Write(long value) => Advance(Put(Room(1), value));

    /// <summary>Room for so many numbers behind what was written.</summary>
    public Span<byte> Room(int numbers)
    {
        int least = _count + (numbers * MostBytes);
        if (_bytes.Length < least)
        {
            Array.Resize(ref _bytes, Math.Max(least, _bytes.Length * 2));
        }

        return _bytes.AsSpan(_count);
    }

    /// <summary>Takes so many bytes of the room as written.</summary>
    public void Advance(int bytes) => _count += bytes;

    /// <summary>Writes a number where there is room for one.</summary>
    /// <returns>How many bytes it takes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Put(Span<byte> room, long value)
    {
        ulong folded = unchecked((ulong)(value << 1) ^ (ulong)(value >> 63));
        if (folded >= Longest)
        {
            room[0] = 0;
            BinaryPrimitives.WriteUInt64LittleEndian(room[1..], folded);
            return MostBytes;
        }

        int bytes = BitOperations.Log2(folded | 1) / BitsOfByte;
        BinaryPrimitives.WriteUInt64LittleEndian(room, unchecked(((folded << 1) | 1) << bytes));
        return bytes + 1;
    }

    /// <summary>All that was written, and as many bytes more as are read at once.</summary>
    public byte[] ToArray()
    {
        byte[] all = new byte[_count + sizeof(ulong)];
        _bytes.AsSpan(0, _count).CopyTo(all);
        return all;
    }
}
