using System.Text;
using Clearance.Advice;
using Clearance.Cli.Texts;

namespace Clearance.Cli.Pages;

/// <summary>The days on which the law changes for the parcel, on a line of time.</summary>
internal static class LawLine
{
    private const int Width = 640;
    private const int Edge = 30;
    private const int MostListed = 8;

    public static string Of(ClearanceReport report, ClearanceRules rules, Wording wording)
    {
        PolicyChange[] changes = [.. new PolicyAdvisor(rules).Changes(report.Parcel, DateOnly.MinValue, DateOnly.MaxValue).Changes];
        if (changes.Length == 0)
        {
            return Html.Of("p", wording.Say("No change of law is known that touches this parcel.", "没有已知的、影响此包裹的法规变更。"), "soft");
        }

        int first = Math.Min(changes[0].On.DayNumber, report.On.DayNumber);
        int span = Math.Max(1, Math.Max(changes[^1].On.DayNumber, report.On.DayNumber) - first);
        var svg = new StringBuilder();
        svg
            .Append($"<svg viewBox=\"0 0 {Shapes.Of(Width)} 64\" role=\"group\" aria-label=\"{Html.Text(wording.Say("Changes of law", "法规变更"))}\">")
            .Append($"<line class=\"axis\" x1=\"{Shapes.Of(Edge)}\" y1=\"32\" x2=\"{Shapes.Of(Width - Edge)}\" y2=\"32\"/>");
        foreach (PolicyChange change in changes)
        {
            svg.Append($"<circle class=\"dot\" cx=\"{At(change.On)}\" cy=\"32\" r=\"4\"><title>{Shapes.Of(change.On)}</title></circle>");
        }

        svg
            .Append($"<line class=\"now\" x1=\"{At(report.On)}\" y1=\"18\" x2=\"{At(report.On)}\" y2=\"46\"/>")
            .Append($"<text x=\"{At(report.On)}\" y=\"13\" text-anchor=\"{(report.On.DayNumber - first > span / 2 ? "end" : "start")}\">{Shapes.Of(report.On)}</text>")
            .Append($"<text class=\"soft\" x=\"{At(changes[0].On)}\" y=\"60\">{Shapes.Of(changes[0].On)}</text>")
            .Append($"<text class=\"soft\" x=\"{At(changes[^1].On)}\" y=\"60\" text-anchor=\"end\">{Shapes.Of(changes[^1].On)}</text></svg>")
            .Append("<ul>");
        foreach (PolicyChange change in changes.TakeLast(MostListed))
        {
            svg.Append($"<li><b>{Shapes.Of(change.On)}</b> {Html.Text(Describe(change, wording))}</li>");
        }

        return svg.Append("</ul>").ToString();

        string At(DateOnly day) => Html.Number(Edge + ((decimal)(day.DayNumber - first) / span * (Width - (2 * Edge))));
    }

    private static string Describe(PolicyChange change, Wording wording) => change.IsFirstKnown
        ? wording.Say("the first day whose law is known", "已知法规的起始日")
        : string.Join("; ", wording.Sum(change.Law));
}
