using System.Text;
using Clearance.Advice;
using Clearance.Cli.Texts;
using Clearance.Duties;
using Clearance.Values;

namespace Clearance.Cli.Pages;

/// <summary>The charges of each open way as one bar of parts, all bars to one scale.</summary>
internal static class ChargeBars
{
    private const int Width = 640;
    private const int RowHeight = 44;

    public static string Of(IEnumerable<ComparedWay> ways, Wording wording)
    {
        ComparedWay[] open = [.. ways.Where(static w => w.Option.Total is not null)];
        decimal most = open.Select(static w => w.Option.Total!.Value.Amount).DefaultIfEmpty().Max();
        if (open.Length == 0)
        {
            return Html.Of("p", wording.Say("No way is open.", "没有可办理的方式。"), "soft");
        }

        ChargeKind[] kinds = [.. open.SelectMany(static w => w.Option.Charges).Select(static c => c.Definition.Kind).Distinct().Order()];
        var svg = new StringBuilder();
        var amounts = new StringBuilder();
        svg.Append($"<svg viewBox=\"0 0 {Shapes.Of(Width)} {Shapes.Of(open.Length * RowHeight)}\" role=\"group\" aria-label=\"{Html.Text(wording.Say("Charges", "税费"))}\">");
        for (int i = 0; i < open.Length; i++)
        {
            int top = i * RowHeight;
            svg.Append($"<text x=\"0\" y=\"{Shapes.Of(top + 13)}\">{Html.Text($"{wording.Say(open[i].Procedure.Name)}: {open[i].Option.Total}")}</text>");
            decimal left = 0m;
            var parts = new List<string>();
            foreach (IGrouping<ChargeKind, Charge> part in open[i].Option.Charges.Where(static c => !c.IsWaived).GroupBy(static c => c.Definition.Kind).OrderBy(static g => g.Key))
            {
                decimal amount = part.Sum(static c => c.Amount?.Amount ?? 0m);
                decimal width = most == 0m ? 0m : amount / most * Width;
                string title = $"{wording.Say(part.Key)}: {new Money(amount, open[i].Option.Total!.Value.Currency)}";
                parts.Add(title);
                svg.Append($"<rect class=\"f{Shapes.Of(Array.IndexOf(kinds, part.Key))}\" x=\"{Html.Number(left)}\" y=\"{Shapes.Of(top + 19)}\" width=\"{Html.Number(width)}\" height=\"16\"><title>{Html.Text(title)}</title></rect>");
                left += width;
            }

            amounts.Append(Html.Of("li", $"{wording.Say(open[i].Procedure.Name)}: {(parts.Count == 0 ? open[i].Option.Total.ToString() : string.Join(" + ", parts))}"));
        }

        svg.Append("</svg><ul class=\"legend\">");
        for (int i = 0; i < kinds.Length; i++)
        {
            svg.Append($"<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"f{Shapes.Of(i)}\" width=\"10\" height=\"10\"/></svg>{Html.Text(wording.Say(kinds[i]))}</li>");
        }

        // The amounts stand in words too: for print, for a phone, and for those who do not see the bars.
        return svg.Append($"</ul><ul>{amounts}</ul>").ToString();
    }
}
