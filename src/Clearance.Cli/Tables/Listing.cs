using System.Globalization;
using Clearance.Law;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Clearance.Cli.Tables;

/// <summary>A heading and entries under it, with a mark before each and its source behind.</summary>
internal sealed class Listing
{
    private readonly string _heading;
    private readonly Grid _entries = new();
    private int _count;

    public Listing(string heading)
    {
        _heading = heading;
        _entries
            .AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 1, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
    }

    public bool IsEmpty => _count == 0;

    public Listing Add(string text, LegalSource? source = null, string mark = "•", Style? style = null)
    {
        _count++;
        Paragraph cell = Cell.Of(text, style);
        if (source is not null)
        {
            cell.Append(" [" + Cell.Safe(source.Cite()) + "]", Cell.Faint);
        }

        _entries.AddRow(Cell.Of(mark, style), cell);
        return this;
    }

    public Listing AddNumbered(string text, LegalSource source) =>
        Add(text, source, string.Create(CultureInfo.InvariantCulture, $"{_count + 1}."));

    public IRenderable Render() => new Rows(Cell.Of(_heading, Cell.Strong), _entries, Text.Empty);
}
