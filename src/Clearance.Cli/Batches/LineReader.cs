using Clearance.Json;
using Clearance.Parcels;

namespace Clearance.Cli.Batches;

/// <summary>Reads lines in blocks of what one read brings, in bounded room: of a line longer than any parcel only the size is kept.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int ReadSize = 256 * 1024;

    private readonly byte[] _room = new byte[ParcelReader.MostBytes + (2 * ReadSize)];
    private readonly List<LineSpan> _lines = [];
    private int _start;
    private int _scanned;
    private int _end;
    private long _dropped;

    /// <summary>How many lines this block has.</summary>
    public int Count => _lines.Count;

    /// <summary>How many bytes the lines so far have, line breaks included.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the last line so far ended with a line break.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The bytes of a line of this block.</summary>
    public ReadOnlySpan<byte> this[int index] => _room.AsSpan(_lines[index].Start, _lines[index].Length);

    /// <summary>What is wrong with a line that is longer than any parcel, of which no bytes may be kept; null otherwise.</summary>
    public InputError? TooLarge(int index) => _lines[index].Size is > ParcelReader.MostBytes and long size
        ? new InputError(ErrorCodes.TooLarge, "", 0, 0, Utf8Text.TooLarge(size, ParcelReader.MostBytes))
        : null;

    /// <summary>Reads the next block; false at the end.</summary>
    public bool TryReadBlock()
    {
        _lines.Clear();
        MoveToFront();
        while (_lines.Count == 0)
        {
            int read = stream.Read(_room, _end, ReadSize);
            if (read == 0)
            {
                return TakeRest();
            }

            _end += read;
            TakeLines();
            if (_end - _start > ParcelReader.MostBytes + ReadSize)
            {
                Drop();
            }
        }

        return true;
    }

    private void MoveToFront()
    {
        _room.AsSpan(_start, _end - _start).CopyTo(_room);
        _end -= _start;
        _start = 0;
        _scanned = _end;
    }

    private void TakeLines()
    {
        for (int at = Array.IndexOf(_room, (byte)'\n', _scanned, _end - _scanned); at >= 0; at = Array.IndexOf(_room, (byte)'\n', _scanned, _end - _scanned))
        {
            int length = at - _start;
            Take(length > 0 && _room[at - 1] == '\r' ? length - 1 : length);
            Position += length + 1;
            _start = at + 1;
            _scanned = _start;
        }

        _scanned = _end;
    }

    private bool TakeRest()
    {
        int length = _end - _start;
        if (length == 0 && _dropped == 0)
        {
            return false;
        }

        Take(length);
        Position += length;
        _start = _end;
        IsWhole = false;
        return true;
    }

    private void Take(int length)
    {
        _lines.Add(_dropped > 0 ? new LineSpan(_start, 0, _dropped + length) : new LineSpan(_start, length, length));
        _dropped = 0;
    }

    private void Drop()
    {
        _dropped += _end - _start;
        Position += _end - _start;
        _start = _end = _scanned = 0;
    }
}
