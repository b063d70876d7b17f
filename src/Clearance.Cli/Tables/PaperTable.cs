using Clearance.Cli.Texts;
using Clearance.Documents;
using Clearance.Values;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>The papers of an option: at hand or not, who supplies them and when.</summary>
internal static class PaperTable
{
    public static Table Of(ValueList<DocumentCheck> checks, Wording wording)
    {
        Table table = new() { Border = TableBorder.Simple, Expand = true };
        table
            .AddColumn(new TableColumn("").NoWrap())
            .AddColumn(new TableColumn(wording.Say("Paper", "单证")))
            .AddColumn(new TableColumn(wording.Say("Need", "要求")).NoWrap())
            .AddColumn(new TableColumn(wording.Say("By", "提供方")).NoWrap())
            .AddColumn(new TableColumn(wording.Say("When", "何时")).NoWrap());
        foreach (DocumentCheck check in checks)
        {
            DocumentRequirement paper = check.Requirement;
            table.AddRow(
                Mark(check.Satisfied),
                Cell.Of(wording.Say(paper.Type.Name), Under(paper, wording)),
                Cell.Of(wording.Say(check)),
                Cell.Of(wording.Say(paper.Supplier)),
                Cell.Of(wording.Say(paper.Stage)));
        }

        return table;
    }

    private static Paragraph Mark(bool? satisfied) => Cell.Of(Shapes.Mark(satisfied), satisfied switch
    {
        true => Cell.Good,
        false => Cell.Bad,
        _ => Cell.Careful,
    });

    /// <summary>The sets of papers that do, where the paper itself is not the only one, and the law.</summary>
    private static string Under(DocumentRequirement paper, Wording wording)
    {
        bool isPlain = paper.AnyOf.Count == 1 && paper.AnyOf[0].Count == 1 && paper.AnyOf[0][0] == paper.Type;
        string law = $"[{paper.Source.Cite()}, {wording.Say(paper.Source.Evidence)}]";
        return isPlain
            ? law
            : $"{string.Join(wording.Say(", or ", "，或 "), paper.AnyOf.Select(s => string.Join(" + ", s.Select(d => wording.Say(d.Name)))))}\n{law}";
    }
}
