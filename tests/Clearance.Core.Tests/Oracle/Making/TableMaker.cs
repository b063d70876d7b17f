using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Clearance.Core.Tests.Support;

namespace Clearance.Core.Tests.Oracle.Making;

/// <summary>Makes tables with rows of every kind: prefixes, any given value, keys not looked at, empty cells, rows that change on a day.</summary>
internal sealed class TableMaker(Random random)
{
    public static readonly string[] Categories = ["clothing", "clothing.children", "clothing.knit", "toys", "books", "cosmetics", "cosmetics.skin-care"];
    public static readonly string[] HsPrefixes = ["61", "6109", "610910", "6110", "95", "9503", "950300", "33049900"];
    public static readonly string[] NationalCodes = ["01010100", "09020220", "09020220-ml"];
    public static readonly string[] Countries = ["JP", "CN", "US", "CA"];

    private static readonly string[] s_units = ["kg", "g", "l", "ml", "piece", "pair", "bottle"];

    private readonly JsonObject _declared = [];

    public List<(string Path, string Text)> Files { get; } = [];

    /// <summary>Adds tables, and the names of their columns, to what formulas may use.</summary>
    public void Make(MadeNames names)
    {
        Add(names, "rates", ["item.hs", "item.category"], [("rate", "percent"), ("factor", "number"), ("listed", "boolean"), ("word", "code")], ("rate", "vatRate"));
        Add(names, "prices", random.Pick<string[]>(["item.national", "item.category", "tier"], ["item.category", "tier", "item.origin"]), [("price", "per"), ("fee", "money")], null);
        Add(names, "places", random.Pick<string[]>(["destination"], ["destination", "departure"]), [("levy", "percent"), ("fee", "money")], random.Percent(30) ? ("levy", "exciseRate") : null);
        if (random.Percent(70))
        {
            string least = random.Pick("", "money", "per");
            Add(names, "tariff", random.Pick<string[]>(["item.hs"], ["item.hs", "item.origin"]), least.Length == 0 ? [("rate", "percent")] : [("rate", "percent"), ("minimum", least)], random.Percent(50) ? ("rate", "dutyRate") : null);
            names.HasTariff = true;
        }

        names.AddTest(Reach.Item, "rates.word", source => $"rates.word {source.Pick("=", "!=")} '{source.Pick("red", "blue")}'");
        Files.Add(("tables.json", _declared.ToJsonString()));
    }

    private void Add(MadeNames names, string table, string[] keys, (string Name, string Kind)[] columns, (string Column, string Field)? over)
    {
        var declaration = new JsonObject
        {
            ["keys"] = new JsonArray([.. keys.Select(key => JsonValue.Create(key))]),
            ["columns"] = new JsonObject(columns.Select(column => KeyValuePair.Create(column.Name, (JsonNode?)JsonValue.Create(column.Kind)))),
        };
        if (over is var (overridden, field))
        {
            declaration["override"] = new JsonObject { [overridden] = field };
        }

        _declared[table] = declaration;
        Files.Add(($"tables/{table}.csv", Rows(keys, columns)));
        Reach rows = keys.Any(key => key.StartsWith("item.", StringComparison.Ordinal) || key is "tier") ? Reach.Item : Reach.Parcel;
        foreach ((string column, string kind) in columns)
        {
            string name = $"{table}.{column}";
            names.Columns.Add((name, rows));
            Reach reach = kind is "per" || over?.Column == column ? Reach.Item : rows;
            if (kind is not "code")
            {
                names.Add(kind is "percent" or "number" ? MadeType.Number : kind is "boolean" ? MadeType.Boolean : MadeType.Money, reach, name);
            }
        }
    }

    private string Rows(string[] keys, (string Name, string Kind)[] columns)
    {
        string currency = random.Pick("SGD", "EUR");
        var csv = new StringBuilder();
        csv.AppendJoin(',', keys.Concat(columns.Select(column => column.Name))).Append(",validFrom,validTo,source\n");
        // Each word that formulas compare with stands in some row.
        var words = new Queue<string>(["red", "blue"]);
        IEnumerable<string> Cells() => columns.Select(column => column.Kind is "code" && words.TryDequeue(out string? word) ? word : Cell(column.Kind, currency)).ToArray();
        foreach (string[] row in Enumerable.Range(0, random.Next(4, 14)).Select(_ => Keys(keys)).DistinctBy(row => string.Join(',', row)).ToArray())
        {
            bool changes = random.Percent(20);
            csv.AppendJoin(',', row.Concat(Cells())).Append(CultureInfo.InvariantCulture, $",2020-01-01,{(changes ? "2026-06-30" : "")},made\n");
            if (changes && random.Percent(70))
            {
                csv.AppendJoin(',', row.Concat(Cells())).Append(",2026-07-01,,made\n");
            }
        }

        return csv.ToString();
    }

    // Only one of the keys that classify goods is filled in a row.
    private string[] Keys(string[] keys)
    {
        string[] classifying = [.. keys.Where(key => key is "item.national" or "item.hs" or "item.category")];
        string? chosen = classifying.Length == 0 || random.Percent(10) ? null : random.Pick(classifying);
        return [.. keys.Select(key => classifying.Contains(key) && key != chosen ? "" : random.Percent(15) ? "*" : random.Percent(15) && key != chosen ? "" : KeyCell(key))];
    }

    private string KeyCell(string key) => key switch
    {
        "item.national" => random.Pick(NationalCodes),
        "item.hs" => random.Pick(HsPrefixes),
        "item.category" => random.Pick(Categories),
        "tier" => random.Pick("high", "ordinary"),
        "destination" => random.Pick("SG", "CA", "CA-ON", "CA-QC"),
        _ => random.Pick(Countries),
    };

    private string Cell(string kind, string currency) => random.Percent(12) ? "" : kind switch
    {
        "percent" => $"{random.Pick("0", "5", "10", "12.5", "33.3333", "100")}%",
        "number" => random.Pick("0", "1", "0.5", "1.75", "1000"),
        "boolean" => random.Pick("yes", "no"),
        "code" => random.Pick("red", "blue"),
        "money" => $"{Amount()} {currency}",
        _ => $"{Amount()} {currency}/{random.Pick(s_units)}",
    };

    private string Amount() => random.Percent(15) ? "0" : random.Amount(5, 2).ToString(CultureInfo.InvariantCulture);
}
