namespace Clearance.Core.Tests.Rulebooks.Compiling;

/// <summary>A whole small rulebook with one place for a formula: around it stands one of everything that a formula can name.</summary>
internal static class FormulaPlaces
{
    private const string Tables = """
        {
          "tariff": { "keys": ["item.hs"], "columns": { "rate": "percent", "name-zh": "text", "banned": "boolean", "kind": "code" } },
          "places": { "keys": ["destination"], "columns": { "share": "percent" } }
        }
        """;

    private const string Parameters = """
        {
          "limit": [ { "from": "2020-01-01", "value": "60 NZD", "source": "act" } ],
          "standard": [ { "from": "2020-01-01", "value": "15%", "source": "act" } ],
          "near": [ { "from": "2020-01-01", "value": ["AU", "FJ"], "source": "act" } ],
          "old": [ { "from": "2020-01-01", "to": "2021-12-31", "value": "5 NZD", "source": "act" } ]
        }
        """;

    /// <summary>The rulebook with the formula (or the two of a charge) in the given place.</summary>
    public static TinyBook Of(string place, string formula) => new TinyBook()
        .With("tables.json", Tables)
        .With("tables/tariff.csv", "item.hs,rate,name-zh,banned,kind,validFrom,validTo,source\n3304,10%,化妆品,no,luxury,2020-01-01,,act\n")
        .With("tables/places.csv", "destination,share,validFrom,validTo,source\nNZ,1%,2020-01-01,,act\n")
        .With("parameters.json", Parameters)
        .WithRules(Rules(place, formula));

    private static string Rules(string place, string formula)
    {
        string At(string here, string usual) => place == here ? formula : usual;

        return $$"""
            "values": [
                { "id": "tier", "is": "if item.unitPrice >= 100 NZD then 'high' else 'low'", "source": "act" },
                { "id": "probe", "is": "{{At("value", "1")}}", "source": "act" }
              ],
              "customsValue": "{{At("customsValue", "item.value")}}",
              "eligibility": [ { "id": "small", "require": "{{At("eligibility", "value <= 1000 NZD")}}", "because": { "en": "Too much." }, "source": "act" } ],
              "charges": [
                { "id": "duty", "kind": "duty", "per": "item", "base": "item.value", "rate": "10 %", "rounding": "exact", "source": "act" },
                { "id": "fee", "kind": "levy", "per": "parcel", "amount": "5 NZD", "rounding": "exact", "source": "act" },
                { "id": "levy", "kind": "levy", "per": { "group": ["item.hs6"] }, "amount": "3 NZD", "rounding": "exact", "source": "act" },
                { "id": "perItem", "kind": "levy", "per": "item", "amount": "{{At("item", "1 NZD")}}", "rounding": "exact", "source": "act" },
                { "id": "perParcel", "kind": "levy", "per": "parcel", "amount": "{{At("parcel", "1 NZD")}}", "rounding": "exact", "source": "act" },
                { "id": "perGroup", "kind": "levy", "per": { "group": ["item.hs6"] }, "amount": "{{At("group", "1 NZD")}}", "rounding": "exact", "source": "act" },
                { "id": "whole", "kind": "levy", "per": "item", "when": "{{At("when", "1 < 2")}}", "base": "{{At("base", "item.value")}}", "rate": "{{At("rate", "10 %")}}", "rounding": "exact", "source": "act" }
              ],
              "reliefs": [ { "id": "low", "when": "{{At("relief", "value <= 10 NZD")}}", "waives": ["duty"], "source": "act" } ],
              "documents": [ { "id": "identity", "need": "required", "stage": "on-request", "supplier": "buyer", "when": "{{At("document", "1 < 2")}}", "anyOf": [["identity"]], "source": "act" } ],
              "outlook": [ { "id": "usual", "when": "{{At("outlook", "1 < 2")}}", "inspection": "10%", "days": { "p10": 1, "p50": 2, "p90": 3 }, "drivers": [ { "id": "odd", "when": "{{At("driver", "1 < 2")}}", "odds": "2", "text": { "en": "Odd." }, "source": "act" } ], "source": "act" } ],
              "steps": [ { "id": "pay", "when": "{{At("step", "1 < 2")}}", "text": { "en": "Pay." }, "source": "act" } ],
              "exposures": [ { "id": "fine", "maximum": "{{At("exposure", "atStake")}}", "text": { "en": "Fine." }, "source": "act" } ],
              "returns": [ { "id": "back", "when": "{{At("return", "reason in {'defective'}")}}", "refunds": ["duty"], "by": "customs", "source": "act" } ]
            """;
    }
}
