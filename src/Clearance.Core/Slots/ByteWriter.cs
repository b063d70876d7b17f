namespace Clearance.Slots;

/// <summary>Writes whole numbers in as few bytes as they take: seven bits a byte, the small ones first whatever their sign. Not safe for use by two threads at once.</summary>
internal sealed class ByteWriter
{
    // The bytes that the longest number takes.
    private const int MostBytes = 10;

    private byte[] _bytes = new byte[4096];
    private int _count;

    /// <summary>Begins anew.</summary>
    public void Clear() => _count = 0;

    public void Write(long value)
    {
        if (_bytes.Length - _count < MostBytes)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        ulong left = unchecked((ulong)(value << 1) ^ (ulong)(value >> 63));
        for (; left > 0x7F; left >>= 7)
        {
            _bytes[_count++] = (byte)((left & 0x7F) | 0x80);
        }

        _bytes[_count++] = (byte)left;
    }

    /// <summary>All that was written.</summary>
    public byte[] ToArray() => _bytes.AsSpan(0, _count).ToArray();
}
