using System.Globalization;
using System.Net;

namespace Clearance.Cli.Pages;

/// <summary>Writes texts and numbers into a page; whatever somebody else wrote is encoded.</summary>
internal static class Html
{
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>An element that holds a text.</summary>
    public static string Of(string element, string text, string? style = null) =>
        style is null ? $"<{element}>{Text(text)}</{element}>" : $"<{element} class=\"{style}\">{Text(text)}</{element}>";

    /// <summary>A number of a drawing, to 2 decimals.</summary>
    public static string Number(decimal number) => decimal.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A part of the width of a drawing, so that the drawing fits a phone without its words shrinking.</summary>
    public static string Percent(decimal part) => Number(part * 100m) + "%";

    public static string List(IEnumerable<string> texts, string element = "ul", string? style = null)
    {
        string items = string.Concat(texts.Select(static t => Of("li", t)));
        return items.Length == 0 ? "" : $"<{element}{(style is null ? "" : $" class=\"{style}\"")}>{items}</{element}>";
    }
}
