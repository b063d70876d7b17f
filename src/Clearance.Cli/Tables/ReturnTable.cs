using Clearance.Cli.Texts;
using Clearance.Returns;
using Clearance.Values;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>What comes back: how much of which charge and from whom, until when, with which papers, what to do, and why not more.</summary>
internal static class ReturnTable
{
    public static void Write(ReturnCase returned, ReturnPlan plan, Wording wording, IAnsiConsole console)
    {
        console.Write(new Rule(Markup.Escape(Cell.Safe($"{returned.Procedure}  {returned.Parcel.From.Code} → {returned.Parcel.To}"))) { Justification = Justify.Left });
        console.Write(Summary(plan, wording));
        console.WriteLine();
        Grid grid = Cell.Pairs(indent: 2);
        foreach (Refund refund in plan.Refunds)
        {
            grid.Pair(refund.Charge, wording.Say($"{refund.Amount} from the {refund.By} [{refund.Source.Cite()}]", $"{refund.Amount}，由{refund.By}退还 [{refund.Source.Cite()}]"));
        }

        if (plan.AllowanceRestored is { } restored)
        {
            grid.Pair(wording.Say("allowance", "恢复额度"), $"{restored.Amount} ({restored.Allowance})");
        }

        foreach (ReturnDeadline deadline in plan.Deadlines)
        {
            grid.Pair(What(deadline, wording), Until(deadline, wording));
        }

        foreach (ReturnPapers papers in plan.Documents)
        {
            string sets = string.Join(wording.Say(" or ", "或"), papers.AnyOf.Select(static set => string.Join(" + ", set.Select(static p => p.Word))));
            grid.Pair(wording.Say("papers", "单证"), $"{sets} [{papers.Source.Cite()}]");
        }

        foreach (LocalizedText step in plan.Steps)
        {
            grid.Pair(wording.Say("to do", "办理"), wording.Say(step));
        }

        foreach (ReturnNote reason in plan.Reasons)
        {
            grid.Pair(wording.Say("because", "原因"), wording.Say(reason.Text));
        }

        foreach (string path in plan.Missing)
        {
            grid.Pair(wording.Say("missing", "缺少"), path);
        }

        if (plan.Replacement is { } replacement)
        {
            grid.Pair(wording.Say("replacement", "更换"), wording.Say(replacement.Text) + " " + Until(replacement.Deadline, wording));
        }

        console.Write(grid);
    }

    private static Paragraph Summary(ReturnPlan plan, Wording wording) => plan.Status switch
    {
        ReturnStatus.Refundable => Cell.Of(wording.Say($"All that was paid on these goods comes back: {plan.Total}.", $"所缴税款全部退还：{plan.Total}。"), Cell.Good),
        ReturnStatus.Partly => Cell.Of(wording.Say($"A part comes back: {plan.Total}.", $"退还部分税款：{plan.Total}。"), Cell.Careful),
        ReturnStatus.NotRefundable => Cell.Of(wording.Say("No charge comes back.", "不予退税。"), Cell.Bad),
        ReturnStatus.NotCovered => Cell.Of(wording.Say("No rule is known that decides.", "没有找到可适用的规定。"), Cell.Careful),
        _ => Cell.Of(wording.Say("Facts are missing; so far as is known, this is how it stands.", "信息不全；据已知情况如下。"), Cell.Careful),
    };

    private static string What(ReturnDeadline deadline, Wording wording) =>
        deadline.What == "apply" ? wording.Say("apply by", "申请期限") : wording.Say("goods back by", "运回期限");

    private static string Until(ReturnDeadline deadline, Wording wording)
    {
        string day = deadline.On is { } on ? Shapes.Of(on) : wording.Say("not known", "未知");
        string met = deadline.IsMet switch
        {
            true => wording.Say("met", "未逾期"),
            false => wording.Say("missed", "已逾期"),
            _ => wording.Say("open", "待定"),
        };
        return $"{day} ({met}) [{deadline.Source.Cite()}]";
    }
}
