using System.Text;
using Clearance.Advice;
using Clearance.Cli.Answers;
using Clearance.Cli.Texts;
using Clearance.Documents;

namespace Clearance.Cli.Pages;

/// <summary>The two modes as one page that stands alone: no script, nothing loaded from outside.</summary>
internal static class ComparisonPage
{
    public static string Of(ComparedModes answer, ClearanceRules rules, Wording wording)
    {
        ClearanceReport report = answer.Report;
        string title = wording.Say("Active declaration or passive clearance", "主动申报还是被动清关");
        var page = new StringBuilder();
        page
            .Append($"<!doctype html>\n<html lang=\"{Html.Text(wording.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append($"<title>{Html.Text(title)}</title>\n<style>\n{PageStyle.Css}\n</style>\n</head>\n<body>\n<header>\n")
            .Append(Html.Of("h1", title))
            .Append(Html.Of("p", $"{report.Parcel.From} → {report.Parcel.To} · {Shapes.Of(report.On)} · {report.Jurisdiction} {report.Edition?.Rulebook}", "soft"))
            .Append(Best(answer, wording)).Append("\n</header>\n<main>\n")
            .Append(Html.List(report.Warnings.Select(w => $"{w.Code}: {wording.Say(w.Text)}"), style: "warnings"))
            .Append("<div class=\"modes\">\n");
        Section(wording.Say("Charges", "税费"), ChargeBars.Of(answer.Ways, wording));
        Section(wording.Say("Days to delivery (assumed)", "送达天数（假设）"), DayCurves.Of(answer.Ways, wording));
        page.Append("</div>\n<div class=\"modes\">\n");
        foreach (ModeSide side in answer.Sides)
        {
            page.Append($"<section style=\"flex-grow:{Shapes.Of(Math.Max(1, side.Ways.Count))}\">{Html.Of("h2", wording.Say(side.Mode))}{Html.Of("p", wording.Say(side.Concept), "soft")}\n<div class=\"ways\">\n");
            foreach (ComparedWay way in side.Ways)
            {
                page.Append(Way(way, wording)).Append('\n');
            }

            page.Append(side.Ways.Count == 0 ? Html.Of("p", wording.SayNoWay()) : "").Append("</div></section>\n");
        }

        page.Append("</div>\n");
        Section(wording.Say("Changes of law", "法规变更"), LawLine.Of(report, rules, wording));
        page.Append("</main>\n<footer>").Append(Html.Of("p", wording.Say(
            "Not legal advice. Duty is owed whether or not a parcel is inspected.", "本页不构成法律意见。无论是否被查验，均应依法缴税。"), "soft"));
        return page.Append("</footer>\n</body>\n</html>\n").ToString();

        void Section(string heading, string content) => page.Append($"<section>{Html.Of("h2", heading)}<div class=\"card\">{content}</div></section>\n");
    }

    private static string Best(ComparedModes answer, Wording wording)
    {
        Recommendation advice = answer.Comparison.Advice;
        string facts = advice.DecisiveFacts.Count == 0 ? "" : Html.Of("p", wording.Say("Could change it: ", "可能改变推荐：") + string.Join(", ", advice.DecisiveFacts), "soft");
        if (advice.Recommended is not { } first)
        {
            string why = advice.Options is [{ } nearest, ..]
                ? Html.Of("p", wording.Say("Nearest: ", "最接近的：") + wording.SayWay(answer.Report, nearest)) + Html.List(nearest.Reasons.Select(wording.Say))
                : "";
            return $"<div class=\"best\">{Html.Of("p", wording.Say("No way can be recommended.", "没有可推荐的方式。"))}{why}{facts}</div>";
        }

        return $"<div class=\"best\"><b>{Html.Text(wording.Say("Recommended: ", "推荐：") + wording.SayWay(answer.Report, first))}</b>{Html.List(first.Reasons.Select(wording.Say))}{facts}</div>";
    }

    private static string Way(ComparedWay way, Wording wording)
    {
        string status = Shapes.Word(way.Option.Status);
        var card = new StringBuilder();
        card
            .Append($"<article class=\"way\"><h3>{Shapes.Of(way.Ranked.Rank)}. {Html.Text(wording.Say(way.Procedure.Name))} <small>{Html.Text(way.Procedure.Id)}</small></h3>")
            .Append($"<p><span class=\"{status}\">{Html.Text(wording.Say(way.Option.Status))}</span>");
        if (way.Option.Total is { } total)
        {
            card.Append(" · ").Append(Html.Of("span", total.ToString(), "total"));
        }

        card.Append("</p>");
        if (way.WhoActs is { } who)
        {
            card.Append(Html.Of("p", wording.Say("Files: ", "申报人：") + wording.Say(who)));
        }

        Part(wording.Say("Benefits", "优点"), Html.List(way.Benefits.Select(wording.Say), style: "plus"));
        Part(wording.Say("Drawbacks", "缺点"), Html.List(way.Drawbacks.Select(wording.Say), style: "minus"));
        Part(wording.Say("What makes an inspection likelier or not (assumed)", "影响查验几率的因素（假设）"), Html.List((way.Option.Outlook?.Drivers ?? []).Select(d => $"{wording.SayOdds(d)}: {wording.Say(d.Text)}")));
        Part(wording.Say("Process", "流程"), Html.List(way.Steps.Select(s => wording.Say(s.Text)), "ol"));
        Part(wording.Say("Papers", "单证"), Papers(way, wording));
        Part(wording.Say("Precautions", "注意事项"), Html.List(way.Precautions.Select(p => wording.Say(p.Text))));
        Part(wording.Say("If it is not declared right", "未如实申报的后果"), Html.List(way.Option.Exposures.Select(wording.Say)));
        return card.Append("</article>").ToString();

        void Part(string heading, string content) => card.Append(content.Length == 0 ? "" : Html.Of("h4", heading) + content);
    }

    private static string Papers(ComparedWay way, Wording wording)
    {
        var list = new StringBuilder();
        foreach (DocumentCheck check in way.Papers)
        {
            DocumentRequirement paper = check.Requirement;
            string text = $"{wording.Say(paper.Type.Name)} ({wording.Say(check)}, {wording.Say(paper.Supplier)}, {wording.Say(paper.Stage)}): {wording.SayHeld(check.Satisfied)}";
            list.Append(check.Satisfied == true ? Html.Of("li", text, "have") : Html.Of("li", text));
        }

        return list.Length == 0 ? "" : $"<ul class=\"papers\">{list}</ul>";
    }
}
