using Clearance.Cli.Answers;
using Clearance.Cli.Texts;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>How each figure came about, for people: one block a figure, in the order in which they are computed.</summary>
internal static class ExplanationTable
{
    public static void Write(ExplainedOption answer, string procedure, Wording wording, IAnsiConsole console)
    {
        ClearanceReport report = answer.Report;
        console.Write(new Rule(Markup.Escape(Cell.Safe($"{procedure}  {report.Parcel.From} → {report.Parcel.To}  {Shapes.Of(report.On)}"))) { Justification = Justify.Left });
        console.Write(Head(answer, wording));
        var sources = new CitedSources();
        foreach (ExplanationStep step in answer.Explanation.Steps)
        {
            sources.Add(step.Source);
            console.WriteLine();
            console.Write(Title(step, report, wording));
            console.WriteLine();
            console.Write(Step(step, wording));
        }

        sources.Write(wording, console);
    }

    private static Grid Head(ExplainedOption answer, Wording wording)
    {
        Grid grid = Cell.Pairs(indent: 2);
        if (answer.Option is { } option)
        {
            grid.Pair(wording.Say("Procedure", "通关方式"), $"{wording.Say(option.Procedure.Name)} · {wording.Say(option.Procedure.Mode)}");
            grid.Pair(wording.Say("Status", "状态"), Cell.Of(wording.Say(option.Status), OptionPanel.StyleOf(option.Status)));
            if (option.Total is { } total)
            {
                grid.Pair(wording.Say("Total", "合计"), Cell.Of(total.ToString(), Cell.Strong));
            }
        }

        return grid.Warnings(answer.Report, wording);
    }

    private static Paragraph Title(ExplanationStep step, ClearanceReport report, Wording wording)
    {
        Paragraph title = Cell.Of(step.Target, Cell.Strong);
        if (step.Item is { } item)
        {
            title.Append($" {Cell.Safe(ItemNames.Of(report.Parcel, item))}");
        }

        return step.Label is { } label ? title.Append($" · {Cell.Safe(wording.Say(label))}", Cell.Faint) : title;
    }

    private static Grid Step(ExplanationStep step, Wording wording)
    {
        Grid grid = Cell.Pairs(indent: 2);
        grid.Pair(wording.Say("formula", "公式"), step.Formula);
        string with = wording.Say("with", "代入");
        foreach (NamedValue input in step.Inputs)
        {
            grid.Pair(with, $"{input.Name} = {input.Value}");
            with = "";
        }

        grid.Pair(wording.Say("exact", "精确值"), step.Exact);
        if (step.Rounding is { } rounding)
        {
            grid.Pair(wording.Say("rounding", "取整"), rounding);
        }

        grid.Pair(wording.Say("result", "结果"), Cell.Of(step.Result, Cell.Strong));
        return grid.Pair(wording.Say("source", "来源"), $"{step.Source.Cite()} ({wording.Say(step.Source.Evidence)})");
    }
}
