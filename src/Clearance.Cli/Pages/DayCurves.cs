using System.Text;
using Clearance.Advice;
using Clearance.Cli.Texts;
using Clearance.Outlook;

namespace Clearance.Cli.Pages;

/// <summary>Days to delivery of each way as a distribution, marked where one, five and nine of ten parcels are there.</summary>
internal static class DayCurves
{
    private const int Width = 640;
    private const int RowHeight = 104;
    private const int Height = 56;

    public static string Of(IEnumerable<ComparedWay> ways, Wording wording)
    {
        (ComparedWay Way, DayDistribution Days)[] known = [.. ways
            .Select(static w => (Way: w, Days: w.Option.Outlook?.Distribution))
            .Where(static w => w.Days is not null)
            .Select(static w => (w.Way, w.Days!))];
        if (known.Length == 0)
        {
            return Html.Of("p", wording.Say("Nothing is assumed of the days.", "没有关于时间的假设。"), "soft");
        }

        int last = known.Max(static k => k.Days.Last);
        decimal day = (decimal)Width / (last + 1);
        decimal peak = known.SelectMany(static k => Enumerable.Range(k.Days.First, k.Days.Last - k.Days.First + 1).Select(k.Days.Probability)).Max();
        var svg = new StringBuilder();
        svg.Append($"<svg viewBox=\"0 0 {Shapes.Of(Width)} {Shapes.Of(known.Length * RowHeight)}\" role=\"group\" aria-label=\"{Html.Text(wording.Say("Days to delivery", "送达天数"))}\">");
        for (int i = 0; i < known.Length; i++)
        {
            Draw(svg, known[i].Days, wording.Say(known[i].Way.Procedure.Name), i * RowHeight, day, peak, wording);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Draw(StringBuilder svg, DayDistribution days, string name, int top, decimal width, decimal peak, Wording wording)
    {
        int floor = top + 24 + Height;
        DayQuantiles marks = days.Quantiles;
        string figures = wording.Say($"{Shapes.Of(marks.P50)} days ({Shapes.Of(marks.P10)} to {Shapes.Of(marks.P90)})", $"{Shapes.Of(marks.P50)} 天（{Shapes.Of(marks.P10)} 至 {Shapes.Of(marks.P90)} 天）");
        svg.Append($"<text x=\"0\" y=\"{Shapes.Of(top + 13)}\">{Html.Text($"{name}: {figures}")}</text>");
        for (int d = days.First; d <= days.Last; d++)
        {
            decimal height = days.Probability(d) / peak * Height;
            svg.Append($"<rect class=\"days\" x=\"{Html.Number(d * width)}\" y=\"{Html.Number(floor - height)}\" width=\"{Html.Number(width * 0.9m)}\" height=\"{Html.Number(height)}\"/>");
        }

        svg.Append($"<line class=\"axis\" x1=\"0\" y1=\"{Shapes.Of(floor)}\" x2=\"{Shapes.Of(Width)}\" y2=\"{Shapes.Of(floor)}\"/>");
        foreach ((string label, int at) in (ReadOnlySpan<(string, int)>)[("p10", marks.P10), ("p50", marks.P50), ("p90", marks.P90)])
        {
            string x = Html.Number((at + 0.45m) * width);
            svg
                .Append($"<line class=\"quantile\" x1=\"{x}\" y1=\"{Shapes.Of(floor - Height)}\" x2=\"{x}\" y2=\"{Shapes.Of(floor + 3)}\"/>")
                .Append($"<text class=\"soft\" text-anchor=\"middle\" x=\"{x}\" y=\"{Shapes.Of(floor + 15)}\">{label} {Shapes.Of(at)}</text>");
        }
    }
}
