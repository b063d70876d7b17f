using System.Collections.Immutable;
using System.Globalization;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Reading;
using Clearance.Values;

namespace Clearance.Rulebooks.Comparing;

/// <summary>Reads every entry of a rulebook, over all dates, and of what it imports.</summary>
internal static class LawReader
{
    public static ImmutableArray<LawEntry> Read(RulebookDocument book, IReadOnlyDictionary<string, RulebookDocument> imports) =>
    [
        Head(book),
        .. book.Sources.Select(Of),
        .. book.Assumptions.Select(Of),
        .. book.RateDates.Select(d => Of(book, d)),
        .. Shared(book, ""),
        .. imports.OrderBy(static i => i.Key, StringComparer.Ordinal).SelectMany(static i => Shared(i.Value, $"{i.Key}.")).Select(static e => e with { IsImported = true }),
        .. book.Procedures.Select(p => Of(book, p)),
        .. new[] { book.General }.OfType<ProcedureDocument>().Concat(book.Procedures).SelectMany(p => Rules(book, p)),
    ];

    /// <summary>What a row is known by in a table of this name.</summary>
    public static LawId IdOf(string table, RowDocument row) => LawId.Row(table, row.Keys);

    private static LawEntry Head(RulebookDocument book) => new()
    {
        Id = new LawId(LawKind.Rulebook, null, book.Id.Text),
        Document = book,
        Summary = book.Id.Text,
        Fields =
        [
            .. LawField.Of("currency", book.Currency.Code),
            .. LawField.Of("from", book.From is { } from ? Shown.Day(from) : null),
            .. LawField.Of("uses", book.Uses),
            .. LawField.Of("schemes", book.Schemes),
            .. book.Territories.SelectMany(static t => LawField.Of($"territories.{t.Code}", t.Currency?.Code ?? t.Code.ToString())),
            .. book.Allowances.SelectMany(static a => LawField.Of($"allowances.{a.Id}", $"{(a.IsMoney ? "money" : "number")} per {a.Period}")),
            .. LawField.Of("customsValue", book.General?.CustomsValue),
            .. LawField.Of("name", book.Name, isSubstance: false),
        ],
    };

    private static LawEntry Of(SourceDocument source) => new()
    {
        Id = new LawId(LawKind.Source, null, source.Id.Text),
        Document = source,
        Summary = source.Source.Title,
        Source = source.Source,
        Fields =
        [
            .. LawField.Of("title", source.Source.Title),
            .. LawField.Of("issuer", source.Source.Issuer),
            .. LawField.Of("number", source.Source.Number),
            .. LawField.Of("published", source.Source.Published is { } day ? Shown.Day(day) : null),
            .. LawField.Of("url", source.Source.Url),
            .. LawField.Of("evidence", BookWords.Evidence.WordOf(source.Source.Evidence)),
        ],
    };

    private static LawEntry Of(AssumptionDocument assumption) => new()
    {
        Id = new LawId(LawKind.Assumption, null, assumption.Fact.Text),
        Document = assumption,
        Summary = assumption.Value.Text,
        Fields = [.. LawField.Of("value", assumption.Value), .. LawField.Of("because", assumption.Because)],
    };

    private static LawEntry Of(RulebookDocument book, RateDateDocument day) => new()
    {
        Id = LawId.RateDate,
        Document = day,
        Period = day.Period,
        Summary = day.Take.Word,
        Source = EditionContext.Cite(book, day.Source.Text),
        Label = day.Label,
        Fields = [.. LawField.Of("take", day.Take.Word), .. LawField.Of("name", day.Label, isSubstance: false)],
    };

    // What other rulebooks may read: parameters and tables.
    private static IEnumerable<LawEntry> Shared(RulebookDocument book, string prefix) => book.Parameters.Select(p => Of(book, p, prefix))
        .Concat(book.Tables.Select(t => Of(t, prefix)))
        .Concat(book.Tables.SelectMany(t => t.Rows.Select(r => Of(book, t, r, prefix))));

    private static LawEntry Of(RulebookDocument book, ParameterDocument parameter, string prefix)
    {
        string value = string.Join(", ", parameter.Value);
        return new LawEntry
        {
            Id = LawId.Parameter(prefix + parameter.Name.Text),
            Document = parameter,
            Period = parameter.Period,
            Summary = value,
            Source = EditionContext.Cite(book, parameter.Source.Text),
            Label = parameter.Label,
            Territories = [.. parameter.In.Select(static t => TerritoryCode.Parse(t.Text))],
            Fields = [new LawField("", value), .. LawField.Of("name", parameter.Label, isSubstance: false)],
        };
    }

    private static LawEntry Of(TableDocument table, string prefix) => new()
    {
        Id = new LawId(LawKind.Table, null, prefix + table.Name.Text),
        Document = table,
        Summary = string.Create(CultureInfo.InvariantCulture, $"{table.Rows.Length} rows"),
        Fields =
        [
            .. LawField.Of("keys", table.Keys),
            .. table.Columns.SelectMany(static c => LawField.Of($"columns.{c.Name}", c.Override is null ? BookWords.ColumnKinds.WordOf(c.Kind) : $"{BookWords.ColumnKinds.WordOf(c.Kind)}, {c.Override}")),
        ],
    };

    private static LawEntry Of(RulebookDocument book, TableDocument table, RowDocument row, string prefix)
    {
        LawField[] cells = [.. table.Columns.Select((c, i) => new LawField(c.Name.Text, row.Columns[i], c.Kind != ColumnKind.Text))];
        return new LawEntry
        {
            Id = IdOf(prefix + table.Name.Text, row),
            Document = row,
            Period = row.Period,
            Summary = string.Join(", ", cells.Where(static c => c.Text.Length > 0).Select(static c => $"{c.Name} {c.Text}")),
            Source = EditionContext.Cite(book, row.Source),
            Fields = [.. cells],
        };
    }

    private static LawEntry Of(RulebookDocument book, ProcedureDocument procedure) => new()
    {
        Id = LawId.Procedure(procedure.Id!.Text),
        Document = procedure,
        Period = procedure.Period,
        Summary = procedure.Name?.In("en") ?? procedure.Id.Text,
        Source = SourceOf(procedure) is { } source ? EditionContext.Cite(book, source) : null,
        Label = procedure.Name,
        Territories = procedure.Territories,
        Fields =
        [
            .. LawField.Of("mode", BookWords.Modes.WordOf(procedure.Mode!.Value)),
            .. LawField.Of("declarant", procedure.Declarant),
            .. LawField.Of("channels", procedure.Channels.IsEmpty ? null : string.Join(", ", procedure.Channels.Select(ParcelWords.Channels.WordOf))),
            .. LawField.Of("territories", procedure.Territories.IsEmpty ? null : string.Join(", ", procedure.Territories)),
            .. LawField.Of("without", procedure.Without),
            .. LawField.Of("customsValue", procedure.CustomsValue),
            .. LawField.Of("name", procedure.Name, isSubstance: false),
        ],
    };

    // A procedure cites no law of its own: its first condition or charge does.
    private static string? SourceOf(ProcedureDocument procedure) =>
        ((IEnumerable<RuleDocument>)procedure.Eligibility).Concat(procedure.Charges).FirstOrDefault(static r => !r.Source.Text.StartsWith('@'))?.Source.Text;

    private static IEnumerable<LawEntry> Rules(RulebookDocument book, ProcedureDocument procedure)
    {
        foreach ((LawKind kind, RuleDocument rule) in RuleFields.Rules(procedure))
        {
            ImmutableArray<LawField> fields = RuleFields.Of(rule);
            yield return new LawEntry
            {
                Id = new LawId(kind, procedure.Id?.Text, rule.Id.Text),
                Document = rule,
                Period = rule.Period,
                Life = procedure.Period,
                Summary = RuleFields.Summary(rule, fields),
                Source = EditionContext.Cite(book, rule.Source.Text),
                Label = RuleFields.NameOf(rule),
                Territories = procedure.Territories,
                Fields = fields,
            };
        }
    }
}
