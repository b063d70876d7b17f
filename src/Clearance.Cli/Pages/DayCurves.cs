using System.Text;
using Clearance.Advice;
using Clearance.Cli.Texts;
using Clearance.Outlook;

namespace Clearance.Cli.Pages;

/// <summary>Days to delivery of each way as a distribution, marked where one, five and nine of ten parcels are there; all to one scale.</summary>
internal static class DayCurves
{
    private const int Height = 56;
    private const int MostTicks = 9;

    private static readonly int[] s_steps = [1, 2, 5, 10, 20, 50, 100];

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
        decimal peak = known.SelectMany(static k => Enumerable.Range(k.Days.First, k.Days.Last - k.Days.First + 1).Select(k.Days.Probability)).Max();
        var list = new StringBuilder("<ul class=\"bars\">");
        foreach ((ComparedWay way, DayDistribution days) in known)
        {
            DayQuantiles marks = days.Quantiles;
            string name = $"{wording.Say(way.Procedure.Name)}: " + wording.Say(
                $"{Shapes.Of(marks.P50)} days ({Shapes.Of(marks.P10)} to {Shapes.Of(marks.P90)})", $"{Shapes.Of(marks.P50)} 天（{Shapes.Of(marks.P10)} 至 {Shapes.Of(marks.P90)} 天）");
            list.Append($"<li>{Html.Text(name)}{Draw(days, name, last + 1, peak)}</li>");
        }

        return list.Append("</ul>").Append(Html.Of("p", wording.Say(
            "One bar a day. The lines mark the days by which one, five and nine of ten parcels are there.", "每条为一天；竖线依次为一成、五成和九成包裹送达的日期。"), "soft")).ToString();
    }

    private static string Draw(DayDistribution days, string name, int span, decimal peak)
    {
        var svg = new StringBuilder($"<svg height=\"{Shapes.Of(Height + 18)}\" role=\"img\" aria-label=\"{Html.Text(name)}\">");
        for (int day = days.First; day <= days.Last; day++)
        {
            decimal height = days.Probability(day) / peak * Height;
            svg.Append($"<rect class=\"days\" x=\"{Html.Percent((decimal)day / span)}\" y=\"{Html.Number(Height - height)}\" width=\"{Html.Percent(0.9m / span)}\" height=\"{Html.Number(height)}\"/>");
        }

        svg.Append($"<line class=\"axis\" x1=\"0\" y1=\"{Shapes.Of(Height)}\" x2=\"100%\" y2=\"{Shapes.Of(Height)}\"/>");
        int step = s_steps.First(s => span <= s * MostTicks);
        for (int day = step; day + (step / 2) < span; day += step)
        {
            svg.Append($"<text class=\"soft\" text-anchor=\"middle\" x=\"{Middle(day)}\" y=\"{Shapes.Of(Height + 14)}\">{Shapes.Of(day)}</text>");
        }

        DayQuantiles marks = days.Quantiles;
        foreach ((string part, int at) in (ReadOnlySpan<(string, int)>)[("10 %", marks.P10), ("50 %", marks.P50), ("90 %", marks.P90)])
        {
            svg.Append($"<line class=\"quantile\" x1=\"{Middle(at)}\" y1=\"0\" x2=\"{Middle(at)}\" y2=\"{Shapes.Of(Height)}\"><title>{part}: {Shapes.Of(at)}</title></line>");
        }

        return svg.Append("</svg>").ToString();

        string Middle(int day) => Html.Percent((day + 0.45m) / span);
    }
}
