using System.Diagnostics.CodeAnalysis;
using System.Text;
using Clearance.Json;

namespace Clearance.Csv;

/// <summary>Reads rows of RFC 4180 from valid UTF-8: commas, optional quotation marks, a quotation mark inside a cell written twice.</summary>
internal ref struct CsvReader(ReadOnlySpan<byte> utf8)
{
    private const int MostKept = 256;
    private const int LongestKept = 32;

    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly List<CsvCell> _row = [];
    private string?[]? _kept;
    private TextCursor _cursor = new(utf8);
    private int _offset;

    /// <summary>What is wrong where reading stopped; null while all is well.</summary>
    public string? Fault { get; private set; }

    /// <summary>The line of the fault.</summary>
    public readonly int Line => _cursor.Line;

    /// <summary>The column of the fault.</summary>
    public readonly int Column => _cursor.Column;

    private readonly byte Next => _offset < _utf8.Length ? _utf8[_offset] : (byte)0;

    private readonly bool IsAtEnd => _offset >= _utf8.Length;

    private readonly bool IsAtLineEnd => IsAtEnd || Next == '\n' || (Next == '\r' && _offset + 1 < _utf8.Length && _utf8[_offset + 1] == '\n');

    /// <summary>The next row, which holds until the next one is read; false at the end of the text and at the first fault.</summary>
    public bool TryReadRow([NotNullWhen(true)] out List<CsvCell>? row)
    {
        row = null;
        if (IsAtEnd || Fault is not null)
        {
            return false;
        }

        if (_row.Count > 0)
        {
            _kept ??= new string?[MostKept];
            _row.Clear();
        }

        while (TryReadCell() && Next == ',' && !IsAtEnd)
        {
            _offset++;
        }

        if (Fault is not null)
        {
            _cursor.MoveTo(_offset);
            return false;
        }

        if (!IsAtEnd)
        {
            _offset += Next == '\r' ? 2 : 1;
        }

        row = _row;
        return true;
    }

    private bool TryReadCell()
    {
        _cursor.MoveTo(_offset);
        string? cell = Next == '"' ? ReadQuoted() : ReadPlain();
        if (cell is not null)
        {
            _row.Add(new CsvCell(cell, _cursor.Line, _cursor.Column));
        }

        return cell is not null;
    }

    private string? ReadPlain()
    {
        int start = _offset;
        int length = _utf8[start..].IndexOfAny((byte)',', (byte)'"', (byte)'\n');
        _offset = length < 0 ? _utf8.Length : start + length;
        if (Next == '"')
        {
            Fault = "A quotation mark stands inside a cell that does not begin with one. Put the whole cell in quotation marks and write the inner one twice.";
            return null;
        }

        if (Next == '\n' && _offset > start && _utf8[_offset - 1] == '\r')
        {
            _offset--;
        }

        return TextOf(_utf8[start.._offset]);
    }

    private string? ReadQuoted()
    {
        _offset++;
        int start = _offset;
        bool hasMarks = false;
        while (TryPassMark())
        {
            if (Next == '"')
            {
                hasMarks = true;
                _offset++;
                continue;
            }

            if (!IsAtLineEnd && Next != ',')
            {
                Fault = "Text follows a closing quotation mark. Only a comma or the end of the line may; a quotation mark inside a cell is written twice.";
                return null;
            }

            string cell = TextOf(_utf8[start..(_offset - 1)]);
            return hasMarks ? cell.Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        }

        Fault = "A quoted cell is not closed. Write the closing quotation mark.";
        return null;
    }

    // Goes behind the next quotation mark, or to the end where there is none.
    private bool TryPassMark()
    {
        int length = _utf8[_offset..].IndexOf((byte)'"');
        _offset = length < 0 ? _utf8.Length : _offset + length + 1;
        return length >= 0;
    }

    // Tables repeat days, sources and rates: below the header, each short cell is one text as long as no other takes its place.
    private readonly string TextOf(ReadOnlySpan<byte> cell)
    {
        if (_kept is null || cell.Length > LongestKept)
        {
            return Encoding.UTF8.GetString(cell);
        }

        uint hash = 0;
        foreach (byte one in cell)
        {
            hash = unchecked((hash * 31) + one);
        }

        ref string? kept = ref _kept[hash % MostKept];
        if (kept is null || !IsAscii(cell, kept))
        {
            kept = Encoding.UTF8.GetString(cell);
        }

        return kept;
    }

    // Whether the cell is this text and holds ASCII alone.
    private static bool IsAscii(ReadOnlySpan<byte> cell, string text)
    {
        bool isSame = cell.Length == text.Length;
        for (int i = 0; isSame && i < cell.Length; i++)
        {
            isSame = cell[i] == text[i] && cell[i] < 0x80;
        }

        return isSame;
    }
}
