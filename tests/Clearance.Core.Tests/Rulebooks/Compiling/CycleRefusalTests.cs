namespace Clearance.Core.Tests.Rulebooks.Compiling;

/// <summary>Names that depend on themselves: each cycle is reported once, with its path, in a formula of it.</summary>
public class CycleRefusalTests
{
    [Fact]
    public void Load_ValueOfItself_IsRefused() => new TinyBook()
        .WithRules("""
            "values": [ { "id": "a", "is": "1 + §a", "source": "act" } ]
            """)
        .MustRefuse("cycle", "'a' depends on itself: a > a");

    [Fact]
    public void Load_ValuesInACircle_IsRefused() => new TinyBook()
        .WithRules("""
            "values": [
              { "id": "a", "is": "1 + b", "source": "act" },
              { "id": "b", "is": "2 * c", "source": "act" },
              { "id": "c", "is": "max(§a, 3)", "source": "act" },
              { "id": "user", "is": "c + 1", "source": "act" }
            ]
            """)
        .MustRefuse("cycle", "'a' depends on itself: a > b > c > a");

    [Fact]
    public void Load_ChargesInACircle_IsRefused() => new TinyBook()
        .WithRules($"""
            "charges": [
              {Charge("duty", "item.value + vat")},
              {Charge("vat", "item.value + §duty")}
            ]
            """)
        .MustRefuse("cycle", "'duty' depends on itself: duty > vat > duty");

    [Fact]
    public void Load_ChargeWhoseConditionReadsItself_IsRefused() => new TinyBook()
        .WithRules("""
            "charges": [ { "id": "fee", "kind": "levy", "per": "parcel", "when": "total(§fee) > 0", "amount": "1 NZD", "rounding": "exact", "source": "act" } ]
            """)
        .MustRefuse("cycle", "fee > fee");

    [Fact]
    public void Load_ReliefThatReadsWhatIsDueOfTheChargeItWaives_IsRefusedWithTheRemedy() => new TinyBook()
        .WithRules($$"""
            "charges": [ {{Charge("duty", "item.value")}} ],
            "reliefs": [ { "id": "low", "when": "total(§duty) < 50 NZD", "waives": ["duty"], "source": "act" } ]
            """)
        .MustRefuse("cycle", "relief low > due of duty > relief low|write assessed(…)");

    [Fact]
    public void Load_ReliefsThatReadWhatTheOtherWaives_IsRefused() => new TinyBook()
        .WithRules($$"""
            "charges": [ {{Charge("duty", "item.value")}}, {{Charge("vat", "item.value")}} ],
            "reliefs": [
              { "id": "first", "when": "total(vat) < 50 NZD", "waives": ["duty"], "source": "act" },
              { "id": "second", "when": "total(§duty) < 50 NZD", "waives": ["vat"], "source": "act" }
            ]
            """)
        .MustRefuse("cycle", "relief first > due of vat > relief second > due of duty > relief first");

    [Fact]
    public void Load_ReliefOfAChargeThroughAValue_IsRefused() => new TinyBook()
        .WithRules($$"""
            "values": [ { "id": "all", "is": "total(§duty)", "source": "act" } ],
            "charges": [ {{Charge("duty", "item.value")}} ],
            "reliefs": [ { "id": "low", "when": "all < 50 NZD", "waives": ["duty"], "source": "act" } ]
            """)
        .MustRefuse("cycle", "relief low > all > due of duty > relief low");

    [Fact]
    public void Load_TableKeyedByAValueThatReadsTheTable_IsRefused() => new TinyBook()
        .With("tables.json", """{ "tiers": { "keys": ["§tier"], "columns": { "rate": "percent" } } }""")
        .With("tables/tiers.csv", "tier,rate,validFrom,validTo,source\nhigh,1%,2020-01-01,,act\n")
        .WithRules("""
            "values": [ { "id": "tier", "is": "if tiers.rate > 1 % then 'high' else 'low'", "source": "act" } ]
            """)
        .MustRefuse("cycle", "tier > tiers > tier");

    [Fact]
    public void Load_ReliefThatReadsTheAssessedCharge_Loads() => new TinyBook()
        .WithRules($$"""
            "charges": [ {{Charge("duty", "item.value")}} ],
            "reliefs": [ { "id": "low", "when": "total(assessed(duty)) < 50 NZD", "waives": ["duty"], "source": "act" } ]
            """)
        .Load();

    [Fact]
    public void Load_EligibilityThatReadsAChargeThroughValues_IsRefusedWhereItReads() => new TinyBook()
        .WithRules($$"""
            "values": [ { "id": "outer", "is": "inner + 1 NZD", "source": "act" }, { "id": "inner", "is": "total(duty)", "source": "act" } ],
            "eligibility": [
              { "id": "small", "require": "value < 5 NZD and §outer < 5 NZD", "because": { "en": "No." }, "source": "act" },
              { "id": "few", "require": "units < 5 or §inner < 5 NZD", "because": { "en": "No." }, "source": "act" }
            ],
            "charges": [ {{Charge("duty", "item.value")}} ]
            """)
        .MustRefuse("reads-charge reads-charge");

    [Fact]
    public void Load_EligibilityThatReadsAChargeThroughATable_IsRefused()
    {
        TinyBook book = new TinyBook()
            .With("tables.json", """{ "tiers": { "keys": ["tier"], "columns": { "rate": "percent" } } }""")
            .With("tables/tiers.csv", "tier,rate,validFrom,validTo,source\nhigh,1%,2020-01-01,,act\n")
            .WithRules($$"""
                "values": [ { "id": "tier", "is": "if total(duty) > 1 NZD then 'high' else 'low'", "source": "act" } ],
                "eligibility": [ { "id": "small", "require": "has(§tiers.rate)", "because": { "en": "No." }, "source": "act" } ],
                "charges": [ {{Charge("duty", "item.value")}} ]
                """);

        book.MustRefuse("reads-charge", "read through tiers > tier");
    }

    private static string Charge(string id, string customsBase) =>
        $$"""{ "id": "{{id}}", "kind": "duty", "per": "item", "base": "{{customsBase}}", "rate": "10 %", "rounding": "exact", "source": "act" }""";
}
