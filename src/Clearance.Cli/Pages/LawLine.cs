using System.Text;
using Clearance.Advice;
using Clearance.Cli.Texts;

namespace Clearance.Cli.Pages;

/// <summary>The days on which the law changes for the parcel, on a line of time.</summary>
internal static class LawLine
{
    private const decimal Edge = 0.02m;
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
            .Append($"<svg height=\"64\" role=\"img\" aria-label=\"{Html.Text(wording.Say("Changes of law", "法规变更"))}\">")
            .Append($"<line class=\"axis\" x1=\"{Html.Percent(Edge)}\" y1=\"32\" x2=\"{Html.Percent(1m - Edge)}\" y2=\"32\"/>");
        foreach (PolicyChange change in changes)
        {
            svg.Append($"<circle class=\"dot\" cx=\"{At(change.On)}\" cy=\"32\" r=\"4\"><title>{Shapes.Of(change.On)}</title></circle>");
        }

        svg
            .Append($"<line class=\"now\" x1=\"{At(report.On)}\" y1=\"18\" x2=\"{At(report.On)}\" y2=\"46\"/>")
            .Append($"<text x=\"{At(report.On)}\" y=\"13\" text-anchor=\"{(report.On.DayNumber - first > span / 2 ? "end" : "start")}\">{Shapes.Of(report.On)}</text>")
            .Append($"<text class=\"soft\" x=\"{At(changes[0].On)}\" y=\"60\">{Shapes.Of(changes[0].On)}</text>")
            .Append(changes.Length == 1 ? "" : $"<text class=\"soft\" x=\"{At(changes[^1].On)}\" y=\"60\" text-anchor=\"end\">{Shapes.Of(changes[^1].On)}</text>")
            .Append("</svg>");
        if (changes.Length > MostListed)
        {
            svg.Append(Html.Of("p", wording.Say($"The last {Shapes.Of(MostListed)} of {Shapes.Of(changes.Length)} days:", $"共 {Shapes.Of(changes.Length)} 日，最近 {Shapes.Of(MostListed)} 日："), "soft"));
        }

        foreach (PolicyChange change in changes.TakeLast(MostListed))
        {
            svg.Append(Html.Of("h4", Shapes.Of(change.On))).Append(Html.List(Describe(change, wording)));
        }

        return svg.ToString();

        string At(DateOnly day) => Html.Percent(Edge + ((decimal)(day.DayNumber - first) / span * (1m - (2 * Edge))));
    }

    private static IEnumerable<string> Describe(PolicyChange change, Wording wording) =>
        (change.IsFirstKnown ? [wording.Say("the first day whose law is known", "已知法规的起始日")] : wording.Outline(change.Law)).Concat(change.Options.Select(o => $"{o.Procedure}: {wording.Say(o)}"));
}
