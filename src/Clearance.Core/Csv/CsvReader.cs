using System.Diagnostics.CodeAnalysis;

namespace Clearance.Csv;

/// <summary>Reads rows of RFC 4180: commas, optional quotation marks, a quotation mark inside a cell written twice.</summary>
internal sealed class CsvReader(string text)
{
    private List<CsvCell> _row = [];
    private List<CsvCell> _above = [];
    private int _offset;
    private int _line = 1;
    private int _lineStart;

    /// <summary>What is wrong where reading stopped; null while all is well.</summary>
    public string? Fault { get; private set; }

    public int Line => _line;

    public int Column => _offset - _lineStart + 1;

    private char Next => _offset < text.Length ? text[_offset] : '\0';

    private bool IsAtEnd => _offset >= text.Length;

    private bool IsAtLineEnd => IsAtEnd || Next == '\n' || (Next == '\r' && _offset + 1 < text.Length && text[_offset + 1] == '\n');

    /// <summary>The next row, which holds until the next but one is read; false at the end of the text and at the first fault.</summary>
    public bool TryReadRow([NotNullWhen(true)] out List<CsvCell>? row)
    {
        row = null;
        if (IsAtEnd || Fault is not null)
        {
            return false;
        }

        (_row, _above) = (_above, _row);
        _row.Clear();
        while (TryReadCell() && Next == ',' && !IsAtEnd)
        {
            _offset++;
        }

        if (Fault is not null)
        {
            return false;
        }

        EndLine();
        row = _row;
        return true;
    }

    private bool TryReadCell()
    {
        (int line, int column) = (_line, Column);
        string? cell = Next == '"' ? ReadQuoted() : ReadPlain();
        if (cell is not null)
        {
            _row.Add(new CsvCell(cell, line, column));
        }

        return cell is not null;
    }

    private string? ReadPlain()
    {
        int start = _offset;
        int length = text.AsSpan(start).IndexOfAny(',', '"', '\n');
        _offset = length < 0 ? text.Length : start + length;
        if (Next == '"')
        {
            Fault = "A quotation mark stands inside a cell that does not begin with one. Put the whole cell in quotation marks and write the inner one twice.";
            return null;
        }

        if (Next == '\n' && _offset > start && text[_offset - 1] == '\r')
        {
            _offset--;
        }

        return TextOf(text.AsSpan(start, _offset - start));
    }

    private string? ReadQuoted()
    {
        _offset++;
        int start = _offset;
        bool hasMarks = false;
        while (TryPass('"'))
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

            ReadOnlySpan<char> cell = text.AsSpan(start, _offset - 1 - start);
            return hasMarks ? cell.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : TextOf(cell);
        }

        Fault = "A quoted cell is not closed. Write the closing quotation mark.";
        return null;
    }

    // Goes behind the next mark, over line breaks; to the end of the text where there is none.
    private bool TryPass(char mark)
    {
        int length = text.AsSpan(_offset).IndexOf(mark);
        int end = length < 0 ? text.Length : _offset + length;
        ReadOnlySpan<char> passed = text.AsSpan(_offset, end - _offset);
        int lastBreak = passed.LastIndexOf('\n');
        if (lastBreak >= 0)
        {
            _line += passed.Count('\n');
            _lineStart = _offset + lastBreak + 1;
        }

        _offset = length < 0 ? end : end + 1;
        return length >= 0;
    }

    // A cell that says what the one above it says is the same text: tables repeat days and sources from row to row.
    private string TextOf(ReadOnlySpan<char> cell)
    {
        string above = _row.Count < _above.Count ? _above[_row.Count].Text : "";
        return cell.SequenceEqual(above) ? above : cell.ToString();
    }

    private void EndLine()
    {
        if (IsAtEnd)
        {
            return;
        }

        _offset += Next == '\r' ? 2 : 1;
        _line++;
        _lineStart = _offset;
    }
}
