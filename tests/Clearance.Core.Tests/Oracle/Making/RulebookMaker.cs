using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Clearance.Core.Tests.Support;

namespace Clearance.Core.Tests.Oracle.Making;

/// <summary>Makes small whole rulebooks whose formulas hold everything that the language has. They are no law.</summary>
internal sealed class RulebookMaker(Random random)
{
    private static readonly string[] s_groupKeys = ["item.hs6", "item.origin", "item.category", "tier", "rates.rate", "item.indivisible", "item.contentsUnit", "item.national"];

    private readonly JsonArray _values = [];
    private readonly JsonArray _eligibility = [];
    private readonly JsonArray _charges = [];
    private readonly JsonArray _reliefs = [];

    public MadeRulebook Next()
    {
        MadeNames names = FactCatalogue.Make();
        var tables = new TableMaker(random);
        AddValue("tier", $"if {new FormulaMaker(random, names).Make(MadeType.Boolean, MadeContext.Item, 1)} and item.value >= {random.Pick("0", "10", "100")} SGD then 'high' else 'ordinary'");
        names.AddTest(Reach.Item, "tier", source => $"tier {source.Pick("=", "!=")} '{source.Pick("high", "ordinary")}'");
        AddParameters(names);
        tables.Make(names);
        AddValues(names);
        AddEligibility(names.Copy());
        AddCharges(names);
        var procedure = new JsonObject
        {
            ["id"] = "zz.main",
            ["mode"] = "passive",
            ["from"] = "2020-01-01",
            ["values"] = _values,
            ["customsValue"] = new FormulaMaker(random, names).Make(MadeType.Money, random.Pick(MadeContext.Item, MadeContext.Parcel), 1),
            ["eligibility"] = _eligibility,
            ["charges"] = _charges,
            ["reliefs"] = _reliefs,
        };
        return new MadeRulebook(
        [
            ("rulebook.json", Rulebook().ToJsonString()),
            ("parameters.json", Parameters().ToJsonString()),
            .. tables.Files,
            ("procedures/zz.main.json", procedure.ToJsonString()),
        ]);
    }

    private JsonObject Rulebook()
    {
        (string Fact, string Value)[] assumable =
            [("insurance", "0"), ("freight", "0"), ("purpose", "personal"), ("documents", "{}"), ("priceIncludesTax", "false"), ("used('zz.year')", "0"), ("used('zz.count')", "0"), ("seller.schemes", "{}")];
        return new JsonObject
        {
            ["id"] = "zz",
            ["version"] = "1",
            ["currency"] = "SGD",
            ["from"] = "2020-01-01",
            ["territories"] = new JsonObject { ["SG"] = new JsonObject(), ["CA"] = new JsonObject { ["currency"] = "CAD" } },
            ["schemes"] = new JsonArray("ZZ-REG"),
            ["allowances"] = new JsonObject
            {
                ["zz.year"] = new JsonObject { ["type"] = "money", ["period"] = "calendar-year" },
                ["zz.count"] = new JsonObject { ["type"] = "number", ["period"] = "day" },
            },
            ["assume"] = new JsonArray([.. random.Some(assumable, 30).Select(one => new JsonObject { ["fact"] = one.Fact, ["value"] = one.Value, ["because"] = Text() })]),
            ["sources"] = new JsonObject { ["made"] = new JsonObject { ["title"] = "Made up by chance", ["evidence"] = "assumption" } },
        };
    }

    private static JsonObject Text() => new() { ["en"] = "Made up." };

    private static void AddParameters(MadeNames names)
    {
        names.Add(MadeType.Money, Reach.Parcel, "limit", "foreignLimit", "local");
        names.Add(MadeType.Number, Reach.Parcel, "rate", "factor");
        names.AddTest(Reach.Parcel, "departure", _ => "departure in near");
        names.AddTest(Reach.Item, "item.origin", _ => "item.origin in near");
    }

    private JsonObject Parameters() => new()
    {
        ["limit"] = new JsonArray(Entry($"{random.Pick("100", "150.5", "1000")} SGD", to: "2026-06-30"), Entry($"{random.Pick("200", "800")} SGD", from: "2026-07-01")),
        ["foreignLimit"] = new JsonArray(Entry($"{random.Pick("0", "150", "22.07")} {random.Pick("EUR", "USD")}")),
        ["local"] = new JsonArray(Entry("5 SGD", place: "SG"), Entry("7.5 CAD", place: "CA")),
        ["rate"] = new JsonArray(Entry(random.Pick("22/78", "13%", "7/9"))),
        ["factor"] = new JsonArray(Entry(random.Pick("0.25", "1", "3"))),
        ["near"] = new JsonArray(new JsonObject { ["from"] = "2020-01-01", ["value"] = new JsonArray("JP", "CA-ON"), ["source"] = "made" }),
    };

    private static JsonObject Entry(string value, string from = "2020-01-01", string? to = null, string? place = null)
    {
        var entry = new JsonObject { ["from"] = from, ["value"] = value, ["source"] = "made" };
        if (to is not null)
        {
            entry["to"] = to;
        }

        if (place is not null)
        {
            entry["in"] = new JsonArray(place);
        }

        return entry;
    }

    private void AddValue(string id, string formula, string? from = null, string? to = null) => _values.Add(Dated(new JsonObject { ["id"] = id, ["is"] = formula, ["source"] = "made" }, from, to));

    private static JsonObject Dated(JsonObject rule, string? from, string? to)
    {
        if (from is not null)
        {
            rule["from"] = from;
        }

        if (to is not null)
        {
            rule["to"] = to;
        }

        return rule;
    }

    private void AddValues(MadeNames names)
    {
        for (int number = random.Next(2, 6); number > 0; number--)
        {
            MadeType type = random.Pick(MadeType.Money, MadeType.Money, MadeType.Number, MadeType.Boolean);
            MadeContext context = random.Pick(MadeContext.Item, MadeContext.Parcel);
            var formulas = new FormulaMaker(random, names);
            string id = $"value{number}";
            if (random.Percent(30))
            {
                AddValue(id, formulas.Make(type, context, 2), to: "2026-06-30");
                AddValue(id, formulas.Make(type, context, 2), from: "2026-07-01");
            }
            else
            {
                AddValue(id, formulas.Make(type, context, random.Next(1, 4)));
            }

            // A formula made for items may turn out to be one for the parcel; it is used where either may stand.
            names.Add(type, context.Reach, id);
        }
    }

    private void AddEligibility(MadeNames names)
    {
        for (int number = random.Next(0, 3); number > 0; number--)
        {
            string test = new FormulaMaker(random, names).Make(MadeType.Boolean, random.Pick(MadeContext.Item, MadeContext.Parcel), 2);
            // Most rules let most parcels pass, or no charge would be computed.
            string lenient = random.Percent(70) ? $"{test} or value >= 0" : test;
            _eligibility.Add(new JsonObject { ["id"] = $"rule{(char)('a' + number)}", ["require"] = lenient, ["because"] = Text(), ["source"] = "made" });
        }
    }

    private void AddCharges(MadeNames names)
    {
        string late = random.Pick("halfUp 0.01 late", "down 1 late", "halfEven 0.05 late");
        var made = new List<(string Id, Reach Per, MadeNames Before)>();
        for (int number = 0; number < 5; number++)
        {
            string id = $"charge{(char)('a' + number)}";
            Reach per = random.Pick(Reach.Item, Reach.Parcel, Reach.Group);
            ImmutableArray<string> keys = per == Reach.Group ? [.. random.Pick<string[]>([random.Pick(s_groupKeys)], [random.Pick(s_groupKeys)], ["item.hs6", "item.origin"])] : [];
            MadeContext context = per switch { Reach.Item => MadeContext.Item, Reach.Parcel => MadeContext.Parcel, _ => MadeContext.Group(keys) };
            MadeNames before = names.Copy();
            // What closes no circle: reliefs of this charge read what was assessed up to it.
            before.AddCharge(id, per, keys, isDueKnown: false);
            made.Add((id, per, before));
            string? end = random.Percent(15) ? "2026-06-30" : null;
            _charges.Add(Dated(Charge(id, context, names, late), end is null && random.Percent(15) ? "2026-07-01" : null, end));
            names.AddCharge(id, per, keys, isDueKnown: true);
        }

        for (int number = random.Next(0, 4); number > 0; number--)
        {
            (string Id, Reach Per, MadeNames Before)[] waived = [.. random.Some(made, 40)];
            if (waived.Length > 0)
            {
                MadeContext context = Array.TrueForAll(waived, charge => charge.Per == Reach.Item) ? MadeContext.Item : MadeContext.Parcel;
                string when = new FormulaMaker(random, waived[0].Before).Make(MadeType.Boolean, context, 2);
                _reliefs.Add(new JsonObject { ["id"] = $"relief{(char)('a' + number)}", ["when"] = when, ["waives"] = new JsonArray([.. waived.Select(charge => JsonValue.Create(charge.Id))]), ["source"] = "made" });
            }
        }
    }

    private JsonObject Charge(string id, MadeContext context, MadeNames names, string late)
    {
        var formulas = new FormulaMaker(random, names);
        int depth = random.Next(1, 4);
        var charge = new JsonObject
        {
            ["id"] = id,
            ["kind"] = random.Pick("duty", "vat", "levy"),
            ["per"] = context.Reach switch
            {
                Reach.Item => "item",
                Reach.Parcel => "parcel",
                _ => new JsonObject { ["group"] = new JsonArray([.. context.Keys.Select(key => JsonValue.Create(key))]) },
            },
            ["rounding"] = random.Pick("exact", "halfUp 0.01", "down 1", "up 0.05", "halfEven 0.01", "halfUp 100", late),
            ["source"] = "made",
        };
        if (random.Percent(35))
        {
            charge["when"] = formulas.Make(MadeType.Boolean, context, 1);
        }

        if (random.Percent(50))
        {
            charge["amount"] = context.Reach == Reach.Group && names.HasTariff && random.Percent(40) ? "tariffDuty(sum(item.value))" : formulas.Make(MadeType.Money, context, depth);
        }
        else
        {
            charge["base"] = formulas.Make(MadeType.Money, context, depth);
            charge["rate"] = formulas.Make(MadeType.Number, context, 1);
        }

        return charge;
    }
}
