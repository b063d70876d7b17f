using System.Text;

namespace Clearance.Json;

/// <summary>Turns byte offsets of a valid UTF-8 text, asked in rising order, into lines and columns (from 1, in UTF-16 units).</summary>
internal ref struct TextCursor(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _offset;

    public int Line { get; private set; } = 1;

    public int Column { get; private set; } = 1;

    public void MoveTo(int offset)
    {
        ReadOnlySpan<byte> passed = _utf8[_offset..offset];
        int lastBreak = passed.LastIndexOf((byte)'\n');
        if (lastBreak >= 0)
        {
            Line += passed.Count((byte)'\n');
            Column = 1;
            passed = passed[(lastBreak + 1)..];
        }

        Column += Encoding.UTF8.GetCharCount(passed);
        _offset = offset;
    }
}
