using System.Text;
using Clearance.Advice;
using Clearance.Cli.Texts;
using Clearance.Duties;
using Clearance.Values;

namespace Clearance.Cli.Pages;

/// <summary>The charges of each open way as one bar of parts, all bars to one scale. The amounts stand in words too: for print, for a phone, and for those who do not see the bars.</summary>
internal static class ChargeBars
{
    public static string Of(IEnumerable<ComparedWay> ways, Wording wording)
    {
        ComparedWay[] open = [.. ways.Where(static w => w.Option.Total is not null)];
        decimal most = open.Select(static w => w.Option.Total!.Value.Amount).DefaultIfEmpty().Max();
        if (open.Length == 0)
        {
            return Html.Of("p", wording.Say("No way is open.", "没有可办理的方式。"), "soft");
        }

        ChargeKind[] kinds = [.. open.SelectMany(static w => w.Option.Charges).Select(static c => c.Definition.Kind).Distinct().Order()];
        var bars = new StringBuilder("<ul class=\"bars\">");
        foreach (ComparedWay way in open)
        {
            Draw(bars, way, kinds, most, wording);
        }

        bars.Append("</ul><ul class=\"legend\">");
        for (int i = 0; i < kinds.Length; i++)
        {
            bars.Append($"<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"f{Shapes.Of(i)}\" width=\"10\" height=\"10\"/></svg>{Html.Text(wording.Say(kinds[i]))}</li>");
        }

        return bars.Append("</ul>").ToString();
    }

    private static void Draw(StringBuilder bars, ComparedWay way, ChargeKind[] kinds, decimal most, Wording wording)
    {
        Money total = way.Option.Total!.Value;
        decimal left = 0m;
        var drawn = new StringBuilder();
        var parts = new List<string>();
        foreach (IGrouping<ChargeKind, Charge> part in way.Option.Charges.Where(static c => !c.IsWaived).GroupBy(static c => c.Definition.Kind).OrderBy(static g => g.Key))
        {
            decimal amount = part.Sum(static c => c.Amount?.Amount ?? 0m);
            decimal width = most == 0m ? 0m : amount / most;
            string title = $"{wording.Say(part.Key)}: {new Money(amount, total.Currency)}";
            parts.Add(title);
            drawn.Append($"<rect class=\"f{Shapes.Of(Array.IndexOf(kinds, part.Key))}\" x=\"{Html.Percent(left)}\" width=\"{Html.Percent(width)}\" height=\"16\"><title>{Html.Text(title)}</title></rect>");
            left += width;
        }

        string name = $"{wording.Say(way.Procedure.Name)}: {total}";
        bars
            .Append($"<li>{Html.Text(name)} {Html.Of("small", string.Join(" + ", parts))}")
            .Append($"<svg height=\"16\" role=\"img\" aria-label=\"{Html.Text(name)}\">{drawn}</svg></li>");
    }
}
