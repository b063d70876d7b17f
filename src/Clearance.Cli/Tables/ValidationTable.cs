using Clearance.Cli.Texts;
using Clearance.Law;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Contents;
using Clearance.Values;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>What validation of a rulebook found, for its author: every fault with its place, or what it holds.</summary>
internal static class ValidationTable
{
    public static void Write(string directory, ValueList<RulebookError> errors, IAnsiConsole console)
    {
        console.Write(Cell.Of(errors.Count == 1 ? $"{directory} does not load: 1 error" : $"{directory} does not load: {Shapes.Of(errors.Count)} errors", Cell.Bad));
        console.WriteLine();
        foreach (RulebookError error in errors)
        {
            console.WriteLine();
            string place = error.Line == 0 ? error.File : $"{error.File}:{Shapes.Of(error.Line)}:{Shapes.Of(error.Column)}";
            Paragraph head = Cell.Of(error.Path.Length == 0 ? place : $"{place} {error.Path}", Cell.Strong);
            console.Write(head.Append(" " + Cell.Safe(error.Code), Cell.Careful));
            console.WriteLine();
            console.Write(new Padder(Cell.Of(error.Message), new Padding(2, 0, 0, 0)));
        }
    }

    public static void Write(Rulebook rulebook, IAnsiConsole console)
    {
        RulebookContents contents = rulebook.Describe();
        console.Write(Cell.Of($"{rulebook.Jurisdiction} {rulebook.Version} loads", Cell.Good));
        console.WriteLine();
        Grid grid = Cell.Pairs(indent: 2);
        grid.Pair("Procedures", string.Join(", ", contents.Procedures.Select(static p => p.Definition.Id)));
        grid.Pair("Tables", contents.Tables.Count == 0 ? "none" : string.Join(", ", contents.Tables.Select(static t => $"{t.Name} ({Shapes.Of(t.Rows.Count)} rows)")));
        grid.Pair("Sources", string.Join(", ", Enum.GetValues<EvidenceGrade>().Select(g => $"{Shapes.Of(contents.Sources.Count(s => s.Evidence == g))} {Shapes.Word(g)}")));
        console.Write(grid);
        Table table = new() { Border = TableBorder.Simple };
        table
            .AddColumn(new TableColumn("Territory").NoWrap())
            .AddColumn(new TableColumn("Currency").NoWrap())
            .AddColumn(new TableColumn("Editions").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Begin on"));
        foreach (TerritoryOutline territory in contents.Territories)
        {
            table.AddRow(
                Cell.Of(territory.Territory.ToString()),
                Cell.Of(territory.Currency.Code),
                Cell.Of(Shapes.Of(territory.Editions.Count)),
                Cell.Of(string.Join(", ", territory.Editions.Select(static e => Shapes.OfOrNull(e.From) ?? "…"))));
        }

        console.Write(table);
    }
}
