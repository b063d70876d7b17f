using System.Globalization;
using Clearance.Advice;
using Clearance.Cli.Answers;
using Clearance.Cli.Texts;
using Clearance.Documents;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Clearance.Cli.Tables;

/// <summary>The two modes for people: a column for each.</summary>
internal static class ComparisonTable
{
    public static void Write(ComparedModes answer, Wording wording, IAnsiConsole console)
    {
        ClearanceReport report = answer.Report;
        console.Write(new Rule($"{report.Parcel.From} → {report.Parcel.To}  {Shapes.Of(report.On)}") { Justification = Justify.Left });
        Grid head = Cell.Pairs(indent: 2);
        Recommendation advice = answer.Comparison.Advice;
        head.Pair(wording.Say("Recommended", "推荐"), Cell.Of(advice.Recommended is { } first ? wording.SayWay(report, first) : wording.Say("none", "无"), Cell.Strong));
        if (advice is { Recommended: null, Options: [{ } nearest, ..] })
        {
            head.Pair(wording.Say("Nearest", "最接近的"), $"{wording.SayWay(report, nearest)}: {string.Join(' ', nearest.Reasons.Select(wording.Say))}");
        }

        console.Write(head.Decisive(advice, wording).Warnings(report, wording));
        console.WriteLine();
        Table table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, Expand = true }
            .AddColumn("").AddColumn(Markup.Escape(wording.Say(answer.Comparison.Active.Mode))).AddColumn(Markup.Escape(wording.Say(answer.Comparison.Passive.Mode)));
        Row(wording.Say("Concept", "概念"), s => [Cell.Of(wording.Say(s.Concept))]);
        Row(wording.Say("Ways", "方式"), s => s.Ways.Count == 0 ? [Cell.Of(wording.SayNoWay())] : s.Ways.Select(w => Way(w, wording)));
        Row(wording.Say("Process", "流程"), s => Lines(s.Best?.Steps.Select(n => wording.Say(n.Text)), "›"));
        Row(wording.Say("Papers", "单证"), s => Lines(s.Best?.Papers.Select(p => Paper(p, wording)), " "));
        Row(wording.Say("Precautions", "注意事项"), s => Lines(s.Best?.Precautions.Select(n => wording.Say(n.Text)), "•"));
        Row(wording.Say("Benefits", "优点"), s => Lines(Leading(s)?.Benefits.Select(wording.Say), "+"));
        Row(wording.Say("Drawbacks", "缺点"), s => Lines(Leading(s)?.Drawbacks.Select(wording.Say), "-"));
        console.Write(table);

        void Row(string name, Func<ModeSide, IEnumerable<IRenderable>> cells) =>
            table.AddRow([Cell.Of(name, Cell.Faint), .. answer.Sides.Select(s => new Rows(cells(s)))]);
    }

    /// <summary>The best open way, else the first of those that are not open, which says why.</summary>
    private static ComparedWay? Leading(ModeSide side) => side.Best ?? (side.Ways.Count > 0 ? side.Ways[0] : null);

    private static Paragraph Way(ComparedWay way, Wording wording)
    {
        string acts = way.WhoActs is { } who ? wording.Say($"; files: {who.In("en")}", $"；申报人：{who.In("zh")}") : "";
        string figures = way.Ranked.Figures is { } known
            ? known.Days is { } days
                ? string.Create(CultureInfo.InvariantCulture, $"{known.Total}; {days.P50} ({days.P10} – {days.P90}) {wording.Say("days", "天")}")
                : known.Total.ToString()
            : wording.Say(way.Option.Status);
        return Cell.Of(
            string.Create(CultureInfo.InvariantCulture, $"{way.Ranked.Rank}  {wording.Say(way.Procedure.Name)} ({way.Procedure.Id})"),
            figures + acts,
            OptionPanel.StyleOf(way.Option.Status));
    }

    private static string Paper(DocumentCheck check, Wording wording)
    {
        DocumentRequirement paper = check.Requirement;
        return $"{Shapes.Mark(check.Satisfied)} {wording.Say(paper.Type.Name)} ({wording.Say(check)}, {wording.Say(paper.Supplier)}, {wording.Say(paper.Stage)})";
    }

    private static IEnumerable<IRenderable> Lines(IEnumerable<string>? texts, string mark) => (texts ?? []).Select(t => Cell.Of($"{mark} {t}".TrimStart()));
}
