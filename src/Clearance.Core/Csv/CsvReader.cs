using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Clearance.Csv;

/// <summary>Reads rows of RFC 4180: commas, optional quotation marks, a quotation mark inside a cell written twice.</summary>
internal sealed class CsvReader(string text)
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create(",\"\r\n");

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

    /// <summary>The next row; false at the end of the text and at the first fault.</summary>
    public bool TryReadRow([NotNullWhen(true)] out List<CsvCell>? row)
    {
        row = null;
        if (IsAtEnd || Fault is not null)
        {
            return false;
        }

        row = new List<CsvCell>(_above.Count);
        while (TryReadCell(row) && Next == ',' && !IsAtEnd)
        {
            _offset++;
        }

        if (Fault is not null)
        {
            return false;
        }

        EndLine();
        _above = row;
        return true;
    }

    private bool TryReadCell(List<CsvCell> row)
    {
        (int line, int column) = (_line, Column);
        string? cell = Next == '"' ? ReadQuoted() : ReadPlain(row.Count < _above.Count ? _above[row.Count].Text : "");
        if (cell is not null)
        {
            row.Add(new CsvCell(cell, line, column));
        }

        return cell is not null;
    }

    // A cell that says what the one above it says is the same text: tables repeat days and sources from row to row.
    private string? ReadPlain(string above)
    {
        int start = _offset;
        while (!IsAtEnd)
        {
            int length = text.AsSpan(_offset).IndexOfAny(s_marks);
            _offset = length < 0 ? text.Length : _offset + length;
            if (IsAtLineEnd || Next == ',')
            {
                break;
            }

            if (Next == '"')
            {
                Fault = "A quotation mark stands inside a cell that does not begin with one. Put the whole cell in quotation marks and write the inner one twice.";
                return null;
            }

            _offset++;
        }

        ReadOnlySpan<char> cell = text.AsSpan(start, _offset - start);
        return cell.SequenceEqual(above) ? above : cell.ToString();
    }

    private string? ReadQuoted()
    {
        StringBuilder cell = new();
        _offset++;
        while (!IsAtEnd)
        {
            char character = Next;
            _offset++;
            if (character == '\n')
            {
                _line++;
                _lineStart = _offset;
            }

            if (character != '"')
            {
                cell.Append(character);
            }
            else if (Next == '"')
            {
                cell.Append(character);
                _offset++;
            }
            else
            {
                return EndQuoted(cell);
            }
        }

        Fault = "A quoted cell is not closed. Write the closing quotation mark.";
        return null;
    }

    private string? EndQuoted(StringBuilder cell)
    {
        if (IsAtLineEnd || Next == ',')
        {
            return cell.ToString();
        }

        Fault = "Text follows a closing quotation mark. Only a comma or the end of the line may; a quotation mark inside a cell is written twice.";
        return null;
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
