using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>parameters.json and tables.json: maps from a name to dated values and to declared tables.</summary>
internal static class TableShapes
{
    private static readonly string[] RowColumns = ["validFrom", "validTo", "source"];

    private static readonly ObjectShape<Func<Located, ParameterDocument>> Entry = new("entry", "A value of a parameter, in force for a time.", fields =>
    {
        PeriodFields period = PeriodFields.Declare(fields, isFromRequired: true);
        Field<ImmutableArray<Located>> territories = fields.Optional("in", Shapes.List("a list of territories", Shapes.Located(Shapes.Territory), 1), "Where it holds; absent: in every territory of the rulebook.");
        Field<ParameterValue> value = fields.Required("value", Value, "The value.");
        Field<Located> source = fields.Required("source", RuleFields.Source, "The source that the value rests on.");
        Field<LocalizedText> name = fields.Optional("name", Shapes.Texts, "What it is called in explanations.");
        return values => parameter => new ParameterDocument(
            parameter,
            period.Read(values),
            values.Get(territories, []),
            values.Get(value).IsSet,
            values.Get(value).Texts,
            values.Get(source),
            values.Find(name),
            values.Place);
    });

    private static readonly ObjectShape<Func<Located, TableDocument>> Declaration = new("table", "The columns of a table; its rows stand in tables/NAME.csv.", fields =>
    {
        Field<ImmutableArray<Located>> keys = fields.Required("keys", Shapes.List("a list of names", RuleFields.Name, 1, 20), "The facts or values by which a row is found, most decisive first.");
        Field<ImmutableArray<MapEntry<string, ColumnKind>>> columns = fields.Required("columns", Columns, "The columns that formulas read, and their kinds.");
        Field<ImmutableArray<MapEntry<string, string>>> overrides = fields.Optional("override", Overrides, "Columns over which a rate of the caller wins.");
        fields.Check(values => CheckNames(values, keys, columns, overrides));
        return values => name => new TableDocument(
            name,
            values.Get(keys),
            [.. values.Get(columns).Select(column => new ColumnDocument(
                column.Name, column.Value, values.Get(overrides, []).FirstOrDefault(one => one.Key == column.Key)?.Value))],
            []);
    });

    public static MapShape<string, ImmutableArray<Func<Located, ParameterDocument>>> Parameters { get; } = new(
        "an object with a list of dated values for each parameter", BookWords.Name, Shapes.List("a list of dated values", Entry, 1));

    public static MapShape<string, Func<Located, TableDocument>> Tables { get; } = new(
        "an object with a declaration for each table", BookWords.PlainName, Declaration, 1_000);

    private static MapShape<string, ColumnKind> Columns => new("columns and their kinds", BookWords.PlainName, BookWords.ColumnKinds.ToShape(), 100);

    private static MapShape<string, string> Overrides => new("columns and rates of the caller", BookWords.PlainName, Shapes.Word("dutyRate", "exciseRate", "vatRate"), 3);

    private static ChoiceShape<ParameterValue> Value => new(
        "a text such as \"13%\" or \"5000 CNY\", or a list of codes",
        (JsonKind.Text, new MappedShape<string, ParameterValue>(BookWords.ParameterValue, static (_, node) => new ParameterValue(false, [node.Located]))),
        (JsonKind.List, new MappedShape<ImmutableArray<Located>, ParameterValue>(
            Shapes.List("a list of codes", Shapes.Located(BookWords.Code)), static (codes, _) => new ParameterValue(true, codes))));

    private static void CheckNames(
        FieldValues values, Field<ImmutableArray<Located>> keys, Field<ImmutableArray<MapEntry<string, ColumnKind>>> columns, Field<ImmutableArray<MapEntry<string, string>>> overrides)
    {
        if (!values.TryGet(columns, out ImmutableArray<MapEntry<string, ColumnKind>> declared) || !values.TryGet(keys, out ImmutableArray<Located> names))
        {
            return;
        }

        HashSet<string> taken = new(RowColumns, StringComparer.Ordinal);
        foreach (Located name in names.Concat(declared.Select(column => column.Name)).Where(name => !taken.Add(name.Text)))
        {
            values.Report(ErrorCodes.DuplicateColumn, name.Place, $"The table has a column {Quoted.Show(name.Text)} already. Give this one another name.");
        }

        foreach (MapEntry<string, string> one in values.Get(overrides, []).Where(one => declared.All(column => column.Key != one.Key)))
        {
            values.Report(
                ErrorCodes.UnknownColumn, one.Name.Place, $"The table declares no column {Quoted.Show(one.Key)}.{NearestWords.Ask(one.Key, declared.Select(column => column.Key))} Declare it under \"columns\".");
        }
    }

    private sealed record ParameterValue(bool IsSet, ImmutableArray<Located> Texts);
}
