namespace Clearance.Core.Tests.Rulebooks.Compiling;

/// <summary>No fault hides another, and none is reported twice or by what follows from it.</summary>
public class SeveralFaultsTests
{
    private const string Fee = """{ "id": "fee", "kind": "levy", "per": "parcel", "amount": "5 NZD", "rounding": "exact", "source": "act" }""";

    [Theory]
    [InlineData("§vlaue + 2 * §frieght", "unknown-name unknown-name")]
    [InlineData("sum(§itm.value) + min(§freigt, 1 NZD) + round(value, §0)", "unknown-name unknown-name bad-unit")]
    [InlineData("value §= 1 and §foo > 2 or channel = §'pots'", "wrong-type-in-formula unknown-name unknown-code")]
    [InlineData("if §a > 1 then §b else §c", "unknown-name unknown-name unknown-name")]
    [InlineData("any(item.category in {'shoes', §'shos', §'bogs'})", "unknown-code unknown-code")]
    [InlineData("§vlaue + §nothing(1)", "unknown-name unknown-function")]
    [InlineData("§nothing(§vlaue)", "unknown-function unknown-name")]
    [InlineData("1 + §round(§vlaue)", "wrong-arguments unknown-name")]
    [InlineData("total(§feee) + §vlaue", "wrong-arguments unknown-name")]
    [InlineData("share(fee, §0) + §vlaue", "bad-unit unknown-name")]
    public void Load_SeveralFaultsInOneFormula_ReportsEach(string formula, string codes) => FormulaPlaces.Of("value", formula).MustRefuse(codes);

    [Fact]
    public void Load_FaultsInEveryPartOfACharge_ReportsEach() => new TinyBook()
        .WithRules("""
            "charges": [
              { "id": "fee", "kind": "levy", "per": "parcel", "when": "§a > 1", "base": "§b", "rate": "§value", "rounding": "exact", "source": "act" },
              { "id": "sum", "kind": "levy", "per": { "group": ["§item.hs7", "§units"] }, "amount": "fee", "rounding": "exact", "source": "act" }
            ]
            """)
        .MustRefuse("unknown-name unknown-name wrong-type-in-formula unknown-name wrong-scope");

    [Fact]
    public void Load_FaultyValueThatManyRead_IsReportedOnce() => new TinyBook()
        .With("tables.json", """{ "tiers": { "keys": ["tier"], "columns": { "rate": "percent" } } }""")
        .With("tables/tiers.csv", "tier,rate,validFrom,validTo,source\nhigh,1%,2020-01-01,,act\n")
        .WithRules($$"""
            "values": [ { "id": "tier", "is": "if §vlaue > 1 NZD then 'high' else 'low'", "source": "act" }, { "id": "same", "is": "tier", "source": "act" } ],
            "customsValue": "if tier = 'high' then value else 0",
            "eligibility": [ { "id": "e", "require": "same = 'high' or tier = 'low'", "because": { "en": "No." }, "source": "act" } ],
            "charges": [ {{Fee}}, { "id": "duty", "kind": "duty", "per": "item", "base": "item.value", "rate": "tiers.rate", "rounding": "exact", "source": "act" } ],
            "reliefs": [ { "id": "r", "when": "total(duty) < 5 NZD and tier = 'low'", "waives": ["fee"], "source": "act" } ],
            "steps": [ { "id": "s", "when": "tier = 'low'", "text": { "en": "Pay." }, "source": "act" } ]
            """)
        .MustRefuse("unknown-name", "'vlaue'");

    [Fact]
    public void Load_FaultInGeneralRulesOfSeveralProceduresAndDays_IsReportedOnce() => new TinyBook()
        .With("general.json", """{ "eligibility": [ { "id": "e", "require": "§vlaue < 5 NZD", "because": { "en": "No." }, "source": "act" } ] }""")
        .With("procedures/nz.air.json", """{ "id": "nz.air", "mode": "active", "from": "2021-01-01" }""")
        .WithRules("""
            "values": [ { "id": "v", "from": "2023-01-01", "is": "1", "source": "act" } ]
            """)
        .MustRefuse("unknown-name", "in force on 2020-01-01");

    [Fact]
    public void Load_RuleWithAReadingFault_HasItsFormulasChecked() => new TinyBook()
        .WithRules("""
            "charges": [
              { "id": "fee", "kind": §"dutty", "per": "parcel", "amount": "5 NZD + §vlaue", "rounding": §"up", "source": "act" },
              { "id": "sum", "kind": "levy", "per": "parcel", "amount": "fee + §frieght", "rounding": "exact", "source": "act" }
            ]
            """)
        .MustRefuse("bad-value unknown-name bad-value unknown-name");

    [Fact]
    public void Load_RuleThatCannotBeRead_IsNotMissedByTheFormulasThatReadIt() => new TinyBook()
        .WithRules("""
            "values": [ { "id": "v", "is": §5, "source": "act" } ],
            "charges": [
              { "id": "fee", "kind": "levy", "per": §"parcels", "amount": "5 NZD", "rounding": "exact", "source": "act" },
              { "id": "sum", "kind": "levy", "per": "parcel", "amount": "fee + total(assessed(fee)) + v * 1 NZD", "rounding": "exact", "source": "act" }
            ],
            "reliefs": [ { "id": "r", "when": "fee < 5 NZD", "waives": ["fee"], "source": "act" } ],
            "steps": [ { "id": "s", "text": { "en": "Pay {fee} and {v}." }, "source": "act" } ]
            """)
        .MustRefuse("wrong-type bad-value");

    [Fact]
    public void Load_VersionThatCannotBeRead_IsNotMissedOnItsDays() => new TinyBook()
        .With("parameters.json", """{ "limit": [ { "from": "2020-01-01", "to": "2020-12-31", "value": "5 NZD", "source": "act" }, { "from": "2021-01-01", "value": §"5 NZ", "source": "act" } ] }""")
        .WithRules("""
            "values": [ { "id": "v", "is": "limit + §frieght", "source": "act" } ]
            """)
        .MustRefuse("bad-value unknown-name");

    [Theory]
    [InlineData("parameters.json", "limit")]
    [InlineData("tables.json", "tariff.rate")]
    [InlineData("general.json", "limit")]
    [InlineData("rulebook.json", "eu.limit")]
    public void Load_FileThatIsNoJson_IsNotMissedByFormulasThatMayReadIt(string path, string name) => new TinyBook()
        .With(path, "{\n}§}")
        .WithRules($$"""
            "without": ["small"],
            "values": [ { "id": "v", "is": "{{name}} * 2", "source": "act" }, { "id": "w", "is": "1 §/ value", "source": "act" } ]
            """)
        .MustRefuse(string.CompareOrdinal(path, "procedures") < 0 ? "malformed-json wrong-type-in-formula" : "wrong-type-in-formula malformed-json");

    [Fact]
    public void Load_RowThatCannotBeRead_MakesItsWordsNotUnknown() => new TinyBook()
        .With("tables.json", """{ "articles": { "keys": ["item.national"], "columns": { "kind": "code" } } }""")
        .With("tables/articles.csv", "item.national,kind,validFrom,validTo,source\n0901,plain,2020-01-01,,act\n0902,luxury,§2020,,act\n")
        .WithRules("""
            "values": [ { "id": "v", "is": "any(articles.kind = 'luxury' and item.national in {'0902'}) or §vlaue > 0", "source": "act" } ]
            """)
        .MustRefuse("unknown-name bad-value");

    [Fact]
    public void Load_TableWithoutRows_IsReportedOnce() => new TinyBook()
        .With("tables.json", """{ §"articles": { "keys": ["item.hs"], "columns": { "kind": "code" } } }""")
        .WithRules("""
            "values": [ { "id": "v", "is": "any(articles.kind = 'luxury')", "source": "act" } ]
            """)
        .MustRefuse("missing-file", "tables/articles.csv is missing");

    [Fact]
    public void Load_LifeOfAProcedureThatCannotBeRead_MakesNothingOutOfForce() => new TinyBook()
        .With("rulebook.json", """{ "id": "nz", "version": "1", "currency": "NZD", "sources": { "act": { "title": "Act", "evidence": "secondary" } } }""")
        .With("parameters.json", """{ "limit": [ { "from": "2020-01-01", "value": "5 NZD", "source": "act" } ] }""")
        .WithRules("""
            "from": §"2020-13-01",
            "values": [ { "id": "v", "is": "limit + §frieght", "source": "act" } ]
            """)
        .MustRefuse("bad-value unknown-name");

    [Fact]
    public void Load_FirstDayOfARulebookThatCannotBeRead_MakesNothingOutOfForce() => new TinyBook()
        .With("rulebook.json", """{ "id": "nz", "version": "1", "currency": "NZD", "from": §"soon", "schemes": [§"N Z"], "sources": { "act": { "title": "Act", "evidence": "secondary" } } }""")
        .With("parameters.json", """{ "limit": [ { "from": "2020-01-01", "value": "5 NZD", "source": "act" } ] }""")
        .WithRules("""
            "values": [ { "id": "v", "is": "limit + §frieght", "source": "act" }, { "id": "w", "is": "'NZ-GST' in seller.schemes", "source": "act" } ]
            """)
        .MustRefuse("unknown-name bad-value bad-value");

    [Fact]
    public void Load_NameOfTwoThings_IsReportedOnce() => new TinyBook()
        .WithRules("""
            "values": [ { "id": "fee", "is": "1 + 2", "source": "act" }, { "id": "v", "is": "fee + 1", "source": "act" } ],
            "charges": [ { "id": "§fee", "kind": "levy", "per": "parcel", "amount": "fee", "rounding": "exact", "source": "act" } ]
            """)
        .MustRefuse("duplicate-id", "names a charge here and something else");

    [Fact]
    public void Load_RequiredKeysOfTheRulebookMissing_StillChecksFormulas() => new TinyBook()
        .With("rulebook.json", "§§{ \"id\": §\"NZ\", \"sources\": {} }")
        .WithRules("""
            "values": [ { "id": "v", "is": "value + §frieght", "source": §"act" } ]
            """)
        .MustRefuse("unknown-name unknown-source missing-key missing-key bad-value");
}
