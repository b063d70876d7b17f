namespace Clearance.Core.Tests.Rulebooks.Compiling;

/// <summary>What rules are refused for beyond single formulas; the mark stands where the fault must be shown.</summary>
public class RuleRefusalTests
{
    [Theory]
    [InlineData("\"values\": [ { \"id\": \"v\", \"is\": \"1\", \"source\": \"act\" }, §{ \"id\": \"v\", \"is\": \"2\", \"source\": \"act\" } ]")]
    [InlineData("\"values\": [ { \"id\": \"v\", \"to\": \"2022-01-01\", \"is\": \"1\", \"source\": \"act\" }, §{ \"id\": \"v\", \"from\": \"2022-01-01\", \"is\": \"2\", \"source\": \"act\" } ]")]
    [InlineData("\"charges\": [ { \"id\": \"c\", \"to\": \"2022-01-01\", \"kind\": \"levy\", \"per\": \"parcel\", \"amount\": \"1 NZD\", \"rounding\": \"exact\", \"source\": \"act\" }, §{ \"id\": \"c\", \"from\": \"2021-12-31\", \"kind\": \"levy\", \"per\": \"parcel\", \"amount\": \"2 NZD\", \"rounding\": \"exact\", \"source\": \"act\" } ]")]
    [InlineData("\"eligibility\": [ { \"id\": \"e\", \"require\": \"value > 1 NZD\", \"because\": { \"en\": \"No.\" }, \"source\": \"act\" }, §{ \"id\": \"e\", \"require\": \"value > 2 NZD\", \"because\": { \"en\": \"No.\" }, \"source\": \"act\" } ]")]
    [InlineData("\"reliefs\": [ { \"id\": \"r\", \"when\": \"value > 1 NZD\", \"waives\": [\"c\"], \"source\": \"act\" }, §{ \"id\": \"r\", \"when\": \"value > 2 NZD\", \"waives\": [\"c\"], \"source\": \"act\" } ], \"charges\": [ { \"id\": \"c\", \"kind\": \"levy\", \"per\": \"parcel\", \"amount\": \"1 NZD\", \"rounding\": \"exact\", \"source\": \"act\" } ]")]
    [InlineData("\"documents\": [ { \"id\": \"identity\", \"need\": \"required\", \"stage\": \"on-request\", \"supplier\": \"buyer\", \"anyOf\": [[\"identity\"]], \"source\": \"act\" }, §{ \"id\": \"identity\", \"need\": \"optional\", \"stage\": \"on-request\", \"supplier\": \"buyer\", \"anyOf\": [[\"identity\"]], \"source\": \"act\" } ]")]
    [InlineData("\"steps\": [ { \"id\": \"s\", \"text\": { \"en\": \"A.\" }, \"source\": \"act\" }, §{ \"id\": \"s\", \"text\": { \"en\": \"B.\" }, \"source\": \"act\" } ]")]
    [InlineData("\"outlook\": [ { \"id\": \"o\", \"inspection\": \"1%\", \"days\": { \"p10\": 1, \"p50\": 2, \"p90\": 3 }, \"source\": \"act\" }, §{ \"id\": \"o\", \"inspection\": \"2%\", \"days\": { \"p10\": 1, \"p50\": 2, \"p90\": 3 }, \"source\": \"act\" } ]")]
    public void Load_TwoVersionsOfOneRuleAtOnce_IsRefused(string lists) => new TinyBook().WithRules(lists).MustRefuse("overlap", "has two versions at once|let one end the day before the other begins");

    [Theory]
    [InlineData("""{ "limit": [ { "from": "2020-01-01", "value": "5 NZD", "source": "act" }, §{ "from": "2021-01-01", "value": "6 NZD", "source": "act" } ] }""")]
    [InlineData("""{ "limit": [ { "from": "2020-01-01", "to": "2021-01-01", "value": "5 NZD", "source": "act" }, §{ "from": "2021-01-01", "value": "6 NZD", "source": "act" } ] }""")]
    [InlineData("""{ "limit": [ { "from": "2021-01-01", "value": "5 NZD", "source": "act" }, §{ "from": "2020-01-01", "value": "6 NZD", "source": "act" } ] }""")]
    [InlineData("""{ "limit": [ { "from": "2020-01-01", "in": ["NZ"], "value": "5 NZD", "source": "act" }, §{ "from": "2021-01-01", "in": ["NZ"], "value": "6 NZD", "source": "act" } ] }""")]
    public void Load_TwoEntriesOfOneParameterAtOnce_IsRefusedThoughNoFormulaReadsIt(string parameters) =>
        new TinyBook().With("parameters.json", parameters).MustRefuse("overlap", "'limit' has two entries in force at once");

    [Fact]
    public void Load_RuleOfAProcedureNamedAsOneOfGeneral_IsRefused() => new TinyBook()
        .With("general.json", """{ "eligibility": [ { "id": "small", "require": "value < 5 NZD", "because": { "en": "No." }, "source": "act" } ] }""")
        .WithRules("""
            "eligibility": [ { "id": "§small", "require": "value < 6 NZD", "because": { "en": "No." }, "source": "act" } ]
            """)
        .MustRefuse("duplicate-id", "general.json");

    [Fact]
    public void Load_StepOfAProcedureNamedAsOneOfGeneral_IsRefused() => new TinyBook()
        .With("general.json", """{ "steps": [ { "id": "pay", "text": { "en": "Pay." }, "source": "act" } ] }""")
        .WithRules("""
            "steps": [ §{ "id": "pay", "text": { "en": "Pay." }, "source": "act" } ]
            """)
        .MustRefuse("overlap", "'pay' has two versions at once (always and always)");

    [Theory]
    [InlineData("values", "\"id\": \"§value\", \"is\": \"1\"", "'value' is a fact already")]
    [InlineData("values", "\"id\": \"§item.value\", \"is\": \"1\"", "'item.value' is a fact already")]
    [InlineData("values", "\"id\": \"§in\", \"is\": \"1\"", "'in' is a word of the formula language already")]
    [InlineData("charges", "\"id\": \"§freight\", \"kind\": \"levy\", \"per\": \"parcel\", \"amount\": \"1 NZD\", \"rounding\": \"exact\"", "'freight' is a fact already")]
    [InlineData("values", "\"id\": \"§tariff.rate\", \"is\": \"1\"", "'tariff.rate' is a column of a table already")]
    public void Load_NameThatIsTaken_IsRefused(string list, string rule, string words) => new TinyBook()
        .With("tables.json", """{ "tariff": { "keys": ["item.hs"], "columns": { "rate": "percent" } } }""")
        .With("tables/tariff.csv", "item.hs,rate,validFrom,validTo,source\n33,1%,2020-01-01,,act\n")
        .WithRules($"\"{list}\": [ {{ {rule}, \"source\": \"act\" }} ]")
        .MustRefuse("shadowed-name", words);

    [Fact]
    public void Load_ParameterAndColumnNamedAsFacts_AreRefused()
    {
        new TinyBook().With("parameters.json", """{ §"units": [ { "from": "2020-01-01", "value": "5", "source": "act" } ] }""").MustRefuse("shadowed-name", "'units' is a fact already");
        new TinyBook()
            .With("tables.json", """{ "item": { "keys": ["item.hs"], "columns": { §"value": "percent" } } }""")
            .With("tables/item.csv", "item.hs,value,validFrom,validTo,source\n")
            .MustRefuse("shadowed-name", "'item.value' is a fact already");
    }

    [Fact]
    public void Load_ReliefOrReturnOfAnUnknownCharge_IsRefused()
    {
        const string Charge = """
            "charges": [ { "id": "duty", "kind": "duty", "per": "item", "base": "item.value", "rate": "1 %", "rounding": "exact", "source": "act" } ],
            """;
        new TinyBook().WithRules(Charge + """
            "reliefs": [ { "id": "low", "when": "value < 5 NZD", "waives": ["duty", "§dutty"], "source": "act" } ]
            """).MustRefuse("unknown-charge", "'dutty' is no charge of this procedure.|Did you mean duty");
        new TinyBook().WithRules(Charge + """
            "returns": [ { "id": "back", "when": "value < 5 NZD", "refunds": ["§vat"], "by": "customs", "source": "act" } ]
            """).MustRefuse("unknown-charge", "'vat' is no charge of this procedure.");
    }

    [Theory]
    [InlineData("\"parcel\"", "a charge per parcel")]
    [InlineData("{ \"group\": [\"item.hs6\"] }", "a charge per group")]
    public void Load_ReliefPerItemOfAWiderCharge_IsRefused(string per, string words) => new TinyBook().WithRules($$"""
        "charges": [ { "id": "fee", "kind": "levy", "per": {{per}}, "amount": "1 NZD", "rounding": "exact", "source": "act" } ],
        "reliefs": [ { "id": "low", "when": "§item.value < 5 NZD", "waives": ["fee"], "source": "act" } ]
        """).MustRefuse("relief-scope", $"decided for each item|{words}|use any, all or sum");

    [Fact]
    public void Load_GroupByWhatIsTheSameForEveryItem_IsRefused() => new TinyBook().WithRules("""
        "charges": [ { "id": "fee", "kind": "levy", "per": { "group": ["item.hs6", "§destination"] }, "amount": "1 NZD", "rounding": "exact", "source": "act" } ]
        """).MustRefuse("wrong-scope", "'destination' is the same for every item");

    [Fact]
    public void Load_GroupByAnUnknownName_IsRefusedOnce() => new TinyBook().WithRules("""
        "charges": [
          { "id": "fee", "kind": "levy", "per": { "group": ["§item.hs7"] }, "amount": "1 NZD", "rounding": "exact", "source": "act" },
          { "id": "sum", "kind": "levy", "per": "parcel", "amount": "total(fee)", "rounding": "exact", "source": "act" }
        ]
        """).MustRefuse("unknown-name", "'item.hs7'|Did you mean item.hs");

    [Fact]
    public void Load_LateRoundingsThatDiffer_IsRefused() => new TinyBook().WithRules("""
        "charges": [
          { "id": "a", "kind": "levy", "per": "parcel", "amount": "1 NZD", "rounding": "halfUp 0.01 late", "source": "act" },
          { "id": "b", "kind": "levy", "per": "parcel", "amount": "1 NZD", "rounding": "halfUp 0.01", "source": "act" },
          { "id": "c", "kind": "levy", "per": "parcel", "amount": "1 NZD", "rounding": "§down 1 late", "source": "act" }
        ]
        """).MustRefuse("mixed-rounding", "'halfUp 0.01 late' and 'down 1 late'");

    [Fact]
    public void Load_WithoutOfAnUnknownRule_IsRefused() => new TinyBook()
        .With("general.json", """{ "eligibility": [ { "id": "small", "require": "value < 5 NZD", "because": { "en": "No." }, "source": "act" } ] }""")
        .WithRules("""
            "without": [ "small", "§smal" ]
            """)
        .MustRefuse("unknown-rule", "general.json has no rule 'smal'.|Did you mean small");

    [Theory]
    [InlineData("steps", "\"text\": §{ \"en\": \"Pay {vlaue}.\" }", "the placeholder {vlaue} names nothing in force|Did you mean value")]
    [InlineData("steps", "\"text\": §{ \"en\": \"Pay.\", \"zh\": \"{units} {channel}\" }", "the placeholder {channel} is a channel of scope parcel: it must name a number or money of the parcel")]
    [InlineData("precautions", "\"text\": §{ \"en\": \"{item.value}\" }", "of scope item")]
    [InlineData("warnings", "\"when\": \"1 < 2\", \"text\": §{ \"en\": \"{old}\" }", "'old' is not in force")]
    [InlineData("exposures", "\"text\": §{ \"en\": \"{value\" }", "'en' opens a placeholder and does not close it")]
    [InlineData("eligibility", "\"require\": \"1 < 2\", \"because\": §{ \"en\": \"{}\" }", "the placeholder {} names nothing in force")]
    public void Load_PlaceholderThatCannotBeFilled_IsRefused(string list, string rule, string words) => new TinyBook()
        .With("parameters.json", """{ "old": [ { "from": "2019-01-01", "to": "2019-12-31", "value": "5", "source": "act" } ] }""")
        .WithRules($"\"{list}\": [ {{ \"id\": \"x\", {rule}, \"source\": \"act\" }} ]")
        .MustRefuse("unknown-placeholder", words);

    [Theory]
    [InlineData("\"fact\": \"§insurence\", \"value\": \"0\"", "unknown-fact", "'insurence' is no fact that can be assumed.|Did you mean insurance")]
    [InlineData("\"fact\": \"§value\", \"value\": \"0\"", "unknown-fact", "'value' is no fact that can be assumed")]
    [InlineData("\"fact\": \"§used('gift.day')\", \"value\": \"0\"", "unknown-fact", "Did you mean used('gifts.day')")]
    [InlineData("\"fact\": \"insurance\", \"value\": \"§5\"", "wrong-type-in-formula", "'5' cannot be assumed for 'insurance': write \"0\"; other amounts are never assumed")]
    [InlineData("\"fact\": \"channel\", \"value\": \"§pots\"", "wrong-type-in-formula", "'pots' cannot be assumed for 'channel'")]
    [InlineData("\"fact\": \"priceIncludesTax\", \"value\": \"§0\"", "wrong-type-in-formula", "write \"true\" or \"false\"")]
    [InlineData("\"fact\": \"documents\", \"value\": \"§identity\"", "wrong-type-in-formula", "the empty set")]
    public void Load_AssumptionThatCannotBe_IsRefused(string assumption, string code, string words) => new TinyBook()
        .With("rulebook.json", $$"""
            {
              "id": "nz", "version": "1", "currency": "NZD", "sources": {},
              "allowances": { "gifts.day": { "type": "number", "period": "day" } },
              "assume": [ { {{assumption}}, "because": { "en": "Usual." } } ]
            }
            """)
        .MustRefuse(code, words);

    [Fact]
    public void Load_FactAssumedTwice_IsRefused() => new TinyBook()
        .With("rulebook.json", """
            {
              "id": "nz", "version": "1", "currency": "NZD", "sources": {},
              "assume": [
                { "fact": "insurance", "value": "0", "because": { "en": "Usual." } },
                { "fact": "§insurance", "value": "0", "because": { "en": "Usual." } }
              ]
            }
            """)
        .MustRefuse("duplicate-id", "'insurance' is assumed twice");

    [Fact]
    public void Load_TerritoryThatTheRulebookLacks_IsRefused()
    {
        new TinyBook().With("parameters.json", """{ "limit": [ { "from": "2020-01-01", "in": ["NZ", "§AU"], "value": "5", "source": "act" } ] }""").MustRefuse("unknown-territory", "no territory 'AU'; it has NZ");
        new TinyBook().WithRules("""
            "territories": §["NZ-AUK", "AU"]
            """).MustRefuse("unknown-territory", "no territory 'AU'");
    }
}
