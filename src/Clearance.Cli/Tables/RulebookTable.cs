using Clearance.Cli.Answers;
using Clearance.Cli.Texts;
using Clearance.Law;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Contents;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>The rulebooks, or one of them on a day, for people.</summary>
internal static class RulebookTable
{
    public static void WriteAll(IEnumerable<Rulebook> rulebooks, Wording wording, IAnsiConsole console)
    {
        Table table = Lined(
            wording.Say("Rulebook", "规则"),
            wording.Say("Version", "版本"),
            wording.Say("Checked", "核对日期"),
            wording.Say("First day", "起始日"),
            wording.Say("Territories", "地区"),
            wording.Say("Procedures", "通关方式"));
        foreach (Rulebook rulebook in rulebooks)
        {
            RulebookContents contents = rulebook.Describe();
            table.AddRow(
                Cell.Of(rulebook.Jurisdiction, wording.Say(contents.Name), Cell.Strong),
                Cell.Of(rulebook.Version),
                Cell.Of(Shapes.OfOrNull(rulebook.CheckedOn) ?? ""),
                Cell.Of(Shapes.OfOrNull(rulebook.FirstDay) ?? "…"),
                Cell.Of(string.Join(", ", rulebook.Territories)),
                Cell.Of(string.Join(", ", contents.Procedures.Select(static p => p.Definition.Id))));
        }

        console.Write(table);
    }

    public static void Write(RulebookView view, Wording wording, IAnsiConsole console)
    {
        RulebookContents contents = view.Contents;
        Title($"{view.Rulebook.Jurisdiction}  {wording.Say(contents.Name)}  {Shapes.Of(view.On)}", console);
        console.Write(Head(view, wording));
        console.WriteLine();
        Title(wording.Say("Procedures", "通关方式"), console);
        console.Write(Procedures(view, wording));
        Title(wording.Say("Parameters in force", "当日有效的参数"), console);
        console.Write(Parameters(view, wording));
        Title(wording.Say("Tables", "数据表"), console);
        console.Write(Tables(view, wording));
        Title(wording.Say("Coming changes", "即将发生的变化"), console);
        console.Write(ChangeList.Of(view, wording));
        console.WriteLine();
        Title(wording.Say("Sources", "来源"), console);
        console.Write(Sources(contents, wording));
    }

    private static Grid Head(RulebookView view, Wording wording)
    {
        Rulebook rulebook = view.Rulebook;
        Grid grid = Cell.Pairs(indent: 2);
        grid.Pair(wording.Say("Version", "版本"), rulebook.Version);
        grid.Pair(wording.Say("Checked on", "核对日期"), Shapes.OfOrNull(rulebook.CheckedOn) ?? wording.Say("not known", "不详"));
        grid.Pair(wording.Say("First day known", "已知起始日"), Shapes.OfOrNull(rulebook.FirstDay) ?? "…");
        if (view.Contents.Uses.Count > 0)
        {
            grid.Pair(wording.Say("Imports from", "引用"), string.Join(", ", view.Contents.Uses));
        }

        foreach (IGrouping<string, TerritoryOutline> same in view.Contents.Territories.GroupBy(t => EditionText(view, t, wording), StringComparer.Ordinal))
        {
            grid.Pair(string.Join(", ", same.Select(static t => t.Territory.ToString())), same.Key);
        }

        return grid;
    }

    private static string EditionText(RulebookView view, TerritoryOutline territory, Wording wording) => view.EditionOf(territory) is { } edition
        ? $"{territory.Currency}, {wording.Say("law of", "法规期间")} {Shapes.Of(edition)}"
        : $"{territory.Currency}, {wording.Say("no law known on this day", "当日法规未知")}";

    private static Table Procedures(RulebookView view, Wording wording)
    {
        Table table = Lined(
            wording.Say("Procedure", "通关方式"),
            wording.Say("Mode", "模式"),
            wording.Say("In force", "施行期间"),
            wording.Say("Channels, filed by", "渠道、申报人"));
        foreach (ProcedureOutline procedure in view.Contents.Procedures)
        {
            table.AddRow(
                Cell.Of(procedure.Definition.Id, wording.Say(procedure.Definition.Name), procedure.Period.Contains(view.On) ? Cell.Strong : Cell.Faint),
                Cell.Of(wording.Say(procedure.Definition.Mode)),
                Cell.Of(Shapes.Of(procedure.Period), string.Join(", ", procedure.Territories)),
                Cell.Of(procedure.Definition.Channels.Count == 0 ? wording.Say("all", "全部") : string.Join(", ", procedure.Definition.Channels.Select(Shapes.Word)), procedure.Definition.Declarant));
        }

        return table;
    }

    private static Table Parameters(RulebookView view, Wording wording)
    {
        Table table = Lined(
            wording.Say("Parameter", "参数"),
            wording.Say("Value", "数值"),
            wording.Say("In force", "施行期间"));
        foreach (ParameterOutline parameter in view.Parameters)
        {
            table.AddRow(
                Cell.Of(parameter.Name, Under(parameter, wording)),
                Cell.Of(parameter.Value, Cell.Strong),
                Cell.Of(Shapes.Of(parameter.Period), string.Join(", ", parameter.Territories)));
        }

        return table;
    }

    private static string Under(ParameterOutline parameter, Wording wording)
    {
        string law = $"[{parameter.Source.Cite()}, {wording.Say(parameter.Source.Evidence)}]";
        return parameter.Label is { } label ? $"{wording.Say(label)}\n{law}" : law;
    }

    private static Table Tables(RulebookView view, Wording wording)
    {
        Table table = Lined(
            wording.Say("Table", "数据表"),
            wording.Say("Keys", "查找键"),
            wording.Say("Columns", "列"),
            wording.Say("Rows in force", "当日有效行"),
            wording.Say("Rows", "总行数"));
        foreach (TableOutline outline in view.Contents.Tables)
        {
            table.AddRow(
                Cell.Of(outline.Name),
                Cell.Of(string.Join(", ", outline.Keys)),
                Cell.Of(string.Join(", ", outline.Columns)),
                Cell.Of(Shapes.Of(outline.Rows.Count(r => r.Contains(view.On)))),
                Cell.Of(Shapes.Of(outline.Rows.Count)));
        }

        return table;
    }

    private static Grid Sources(RulebookContents contents, Wording wording)
    {
        Grid grid = Cell.Pairs(indent: 2);
        foreach (LegalSource source in contents.Sources)
        {
            string[] known = [.. new[] { source.Issuer, source.Number, Shapes.OfOrNull(source.Published), wording.Say(source.Evidence) }.OfType<string>()];
            string under = source.Url is { } url ? $"{string.Join("; ", known)}\n{url}" : string.Join("; ", known);
            grid.Pair(source.Id, Cell.Of(source.Title, under));
        }

        return grid;
    }

    private static void Title(string text, IAnsiConsole console) =>
        console.Write(new Rule(Markup.Escape(Cell.Safe(text))) { Justification = Justify.Left });

    private static Table Lined(params ReadOnlySpan<string> columns)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column));
        }

        return table;
    }
}
