using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Rulebooks.Compiling;

/// <summary>What tables and imports are refused for; the mark stands where the fault must be shown.</summary>
public class TableRefusalTests
{
    private const string Tail = ",2020-01-01,,act\n";

    [Theory]
    [InlineData("item.hs", "3304,1%,2020-01-01,,act\n§3304,2%,2021-01-01,,act\n")]
    [InlineData("item.hs", "3304,1%,2020-01-01,2021-01-01,act\n§3304,1%,2021-01-01,,act\n")]
    [InlineData("destination", "NZ,1%,2020-01-01,,act\n§NZ,1%,2020-01-01,,act\n")]
    [InlineData("item.hs", "*,1%,2020-01-01,,act\n§*,2%,2020-01-01,,act\n")]
    public void Load_RowsOfEqualKeysAtOnce_IsRefusedThoughNoFormulaReadsThem(string key, string rows) =>
        Book(key, rows).MustRefuse("ambiguous-row", "the row has the keys of the row at line 2");

    [Fact]
    public void Load_RowOfTwoClassifications_IsRefused() => new TinyBook()
        .With("tables.json", """{ "rates": { "keys": ["item.hs", "item.category"], "columns": { "rate": "percent" } } }""")
        .With("tables/rates.csv", $"item.hs,item.category,rate,validFrom,validTo,source\n3304,,1%{Tail},shoes,1%{Tail}§64,shoes,1%{Tail}")
        .MustRefuse("ambiguous-row", "fills two of the keys that classify goods");

    [Theory]
    [InlineData("item.contentsUnit", "ml,1%", "kg", "'kg' is no unit of contents")]
    [InlineData("tier", "high,1%", "hihg", "'hihg' is no word of the rulebook.|Did you mean high")]
    public void Load_CellOfNoVocabulary_IsRefusedAtTheCell(string key, string row, string bad, string words) => new TinyBook()
        .With("tables.json", $$"""{ "rates": { "keys": ["item.hs", "{{key}}"], "columns": { "rate": "percent" } } }""")
        .With("tables/rates.csv", $"item.hs,{key},rate,validFrom,validTo,source\n33,{row}{Tail}34,§{bad},1%{Tail}")
        .WithRules("""
            "values": [
              { "id": "tier", "is": "if item.unitPrice > 5 NZD then 'high' else 'low'", "source": "act" },
              { "id": "rate", "is": "rates.rate", "source": "act" }
            ]
            """)
        .MustRefuse("unknown-code", words);

    [Theory]
    [InlineData("item.hss", "the key 'item.hss' is no fact, value or table column.|Did you mean item.hs")]
    [InlineData("units", "the key 'units' is a number; a key is a fact or value that is a code")]
    [InlineData("item.value", "the key 'item.value' is money")]
    [InlineData("item.indivisible", "is a boolean")]
    [InlineData("documents", "'documents' is a set")]
    public void Load_KeyThatIsNoCode_IsRefused(string key, string words) => new TinyBook()
        .With("tables.json", $$"""{ "rates": { "keys": ["§{{key}}"], "columns": { "rate": "percent" } } }""")
        .With("tables/rates.csv", $"{key},rate,validFrom,validTo,source\n")
        .MustRefuse("bad-key", words);

    [Fact]
    public void Load_KeyThatIsAValueNotInForce_IsRefused() => new TinyBook()
        .With("tables.json", """{ "rates": { "keys": ["§tier"], "columns": { "rate": "percent" } } }""")
        .With("tables/rates.csv", $"tier,rate,validFrom,validTo,source\nhigh,1%{Tail}")
        .WithRules("""
            "values": [
              { "id": "tier", "to": "2021-12-31", "is": "if item.unitPrice > 5 NZD then 'high' else 'low'", "source": "act" },
              { "id": "rate", "is": "rates.rate", "source": "act" }
            ]
            """)
        .MustRefuse("not-in-force", "'tier' is not in force in NZ on 2022-01-01");

    [Fact]
    public void Load_TwoBadKeys_AreBothRefused() => new TinyBook()
        .With("tables.json", """{ "rates": { "keys": ["item.hs", "§units", "§weight"], "columns": { "rate": "percent" } } }""")
        .With("tables/rates.csv", "item.hs,units,weight,rate,validFrom,validTo,source\n")
        .MustRefuse("bad-key bad-key");

    [Fact]
    public void Load_TariffOfAnotherKindThanARate_IsRefused() => new TinyBook()
        .With("tables.json", """{ "tariff": { "keys": ["item.hs"], "columns": { "rate": "money" } } }""")
        .With("tables/tariff.csv", $"item.hs,rate,validFrom,validTo,source\n33,1 NZD{Tail}")
        .WithRules("""
            "charges": [ { "id": "duty", "kind": "duty", "per": "item", "amount": "§tariffDuty(item.value)", "rounding": "exact", "source": "act" } ]
            """)
        .MustRefuse("wrong-type-in-formula", "'tariffDuty' reads tariff.rate as a number, and the column holds money");

    [Fact]
    public void Load_UseOfARulebookThatIsNotGiven_IsRefusedOnceThoughFormulasReadIt() => Importing("eu.limit < value and eu.vat.rate > 1 %")
        .With("rulebook.json", """{ "id": "nz", "version": "1", "currency": "NZD", "uses": ["§eu"], "sources": { "act": { "title": "Act", "evidence": "secondary" } } }""")
        .MustRefuse("unknown-rulebook", "uses 'eu', which was not given: load that one first and pass it on");

    [Theory]
    [InlineData("value < §eu.limti", "unknown-name", "'eu.limti'|Did you mean eu.limit")]
    [InlineData("§eu.vat.rte > 1 %", "unknown-name", "Did you mean eu.vat.rate")]
    [InlineData("§eu.tier = 'high'", "unknown-name", "'eu.tier' is no fact")]
    [InlineData("any(§eu.tiers.rate > 1 %)", "bad-key", "the table 'eu.tiers' is keyed by 'tier', a value of its own rulebook: an imported table is keyed by facts only")]
    public void Load_NameThatAnImportLacks_IsRefused(string formula, string code, string words) => Importing(formula).MustRefuse(code, words, Imported());

    [Fact]
    public void Load_NamesOfAnImport_Loads() => Importing("eu.limit < value and eu.vat.rate > 1 %").Load(Imported());

    [Fact]
    public void Load_ValueNamedLikeAnImport_IsRefused() => Importing("1 < 2").With("parameters.json", """{ §"eu.limit": [ { "from": "2020-01-01", "value": "5 NZD", "source": "act" } ] }""")
        .MustRefuse("shadowed-name", "a name of the rulebook 'eu', which this one uses", Imported());

    private static TinyBook Book(string key, string rows) => new TinyBook()
        .With("tables.json", $$"""{ "rates": { "keys": ["{{key}}"], "columns": { "rate": "percent" } } }""")
        .With("tables/rates.csv", $"{key},rate,validFrom,validTo,source\n{rows}");

    private static TinyBook Importing(string formula) => new TinyBook()
        .With("rulebook.json", """{ "id": "nz", "version": "1", "currency": "NZD", "uses": ["eu"], "sources": { "act": { "title": "Act", "evidence": "secondary" } } }""")
        .WithRules($$"""
            "eligibility": [ { "id": "small", "require": "{{formula}}", "because": { "en": "No." }, "source": "act" } ]
            """);

    private static Rulebook Imported() => new TinyBook()
        .With("rulebook.json", """{ "id": "eu", "version": "1", "currency": "EUR", "territories": { "DE": {} }, "sources": { "act": { "title": "Act", "evidence": "secondary" } } }""")
        .With("parameters.json", """{ "limit": [ { "from": "0001-01-01", "value": "150 EUR", "source": "act" } ] }""")
        .With("tables.json", """{ "vat": { "keys": ["destination"], "columns": { "rate": "percent" } }, "tiers": { "keys": ["tier"], "columns": { "rate": "percent" } } }""")
        .With("tables/vat.csv", "destination,rate,validFrom,validTo,source\nDE,19%,0001-01-01,,act\n")
        .With("tables/tiers.csv", "tier,rate,validFrom,validTo,source\nhigh,19%,0001-01-01,,act\n")
        .With("procedures/eu.post.json", """
            { "id": "eu.post", "mode": "passive", "values": [
              { "id": "tier", "is": "if item.unitPrice > 5 EUR then 'high' else 'low'", "source": "act" }, { "id": "rate", "is": "tiers.rate", "source": "act" } ] }
            """)
        .Load();
}
