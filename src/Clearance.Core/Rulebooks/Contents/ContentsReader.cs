using System.Collections.Immutable;
using Clearance.Modes;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Contents;

/// <summary>Reads the outline of a rulebook out of its document.</summary>
internal static class ContentsReader
{
    public static RulebookContents Read(
        RulebookDocument book,
        ImmutableArray<ProcedureDefinition> definitions,
        IEnumerable<TerritoryOutline> territories)
    {
        return new RulebookContents
        {
            Name = book.Name ?? new LocalizedText(book.Id.Text.ToUpperInvariant()),
            Uses = [.. book.Uses.Select(static u => u.Text)],
            Territories = [.. territories],
            Procedures = [.. definitions.Select(d => Outline(d, book.Procedures.First(p => string.Equals(p.Id!.Text, d.Id, StringComparison.Ordinal))))],
            Parameters = [.. book.Parameters.Select(p => Outline(book, p))],
            Tables = [.. book.Tables.Select(Outline)],
            Sources = [.. book.Sources.Select(static s => s.Source)],
        };
    }

    private static ProcedureOutline Outline(ProcedureDefinition definition, ProcedureDocument document) =>
        new(definition, document.Period, [.. document.Territories]);

    private static ParameterOutline Outline(RulebookDocument book, ParameterDocument parameter) => new(
        parameter.Name.Text,
        parameter.Label,
        parameter.Period,
        [.. parameter.In.Select(static t => TerritoryCode.Parse(t.Text))],
        string.Join(", ", parameter.Value.Select(static v => v.Text)),
        EditionContext.Cite(book, parameter.Source.Text));

    private static TableOutline Outline(TableDocument table) => new(
        table.Name.Text,
        [.. table.Keys.Select(static k => k.Text)],
        [.. table.Columns.Select(static c => c.Name.Text)],
        [.. table.Rows.Select(static r => r.Period)]);
}
