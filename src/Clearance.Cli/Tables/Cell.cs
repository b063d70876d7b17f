using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Clearance.Cli.Tables;

/// <summary>Makes cells out of texts that somebody else wrote: never markup, never control characters.</summary>
internal static class Cell
{
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Faint = new(Color.Grey);
    public static readonly Style Good = new(Color.Green);
    public static readonly Style Careful = new(Color.Yellow);
    public static readonly Style Bad = new(Color.Red);

    public static Paragraph Of(string text, Style? style = null) => new(Safe(text), style);

    /// <summary>A text and fainter lines under it.</summary>
    public static Paragraph Of(string text, string? under, Style? style = null)
    {
        Paragraph cell = Of(text, style);
        foreach (string line in string.IsNullOrEmpty(under) ? [] : under.Split('\n'))
        {
            cell.Append("\n" + Safe(line), Faint);
        }

        return cell;
    }

    /// <summary>A text with everything that could steer a terminal taken out; line breaks become spaces.</summary>
    public static string Safe(string text) => text.All(static c => !Steers(c))
        ? text
        : string.Concat(text.Select(static c => !Steers(c) ? c.ToString() : c is '\n' or '\t' ? " " : "?"));

    /// <summary>Two columns without lines: what, and its value.</summary>
    public static Grid Pairs(int indent = 0)
    {
        Grid grid = new() { Expand = false };
        grid
            .AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(indent, 0, 2, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        return grid;
    }

    public static Grid Pair(this Grid grid, string name, IRenderable value) => grid.AddRow(Of(name, Faint), value);

    public static Grid Pair(this Grid grid, string name, string value) => grid.Pair(name, Of(value));

    private static bool Steers(char character) =>
        char.IsControl(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
