using System.Text;
using Clearance.Allowances;
using Clearance.Core.Tests.Rulebooks.Compiling;
using Clearance.Law;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Values;
using static Clearance.Core.Tests.Allowances.Ledgers;

namespace Clearance.Core.Tests.Allowances;

public class ParcelAllowancesTests
{
    private static readonly Parcel s_parcel = Parcel.Parse(Encoding.UTF8.GetBytes("""{ "from": "JP", "to": "CN", "items": [ { "quantity": 1, "unitPrice": "5 CNY" } ] }"""));

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task WithAllowances_BuyerWithReference_TakesBalancesOfTheDay()
    {
        InMemoryAllowanceLedger ledger = Make();
        await ledger.TryReserveAsync("p", Year, Day, Yuan(600), Yuan(1_000), "a", None);
        Parcel parcel = s_parcel with
        {
            Buyer = new Buyer { Reference = "p" },
            AllowancesUsed = [new AllowanceUse(Year, Yuan(7)), new AllowanceUse("other.year", 3)],
        };

        Parcel filled = await parcel.WithAllowancesAsync(ledger, Day, None);

        Assert.Equal([new AllowanceUse("other.year", 3), new AllowanceUse(Year, Yuan(600)), new AllowanceUse(Gifts, 0), new AllowanceUse(Month, Euro(0))], filled.AllowancesUsed);
        Assert.Equal(parcel, filled with { AllowancesUsed = parcel.AllowancesUsed });
        Assert.Equal(Yuan(0), (await parcel.WithAllowancesAsync(ledger, Day.AddYears(1), None)).AllowancesUsed[1].Amount);
    }

    [Fact]
    public async Task WithAllowances_BuyerWithoutReference_LeavesTheParcel()
    {
        Assert.Same(s_parcel, await s_parcel.WithAllowancesAsync(Make(), Day, None));
        Parcel nameless = s_parcel with { Buyer = new Buyer { Type = PartyType.Person } };
        Assert.Same(nameless, await nameless.WithAllowancesAsync(Make(), Day, None));
    }

    [Fact]
    public async Task Allowances_OfARulebook_MakeALedgerThatDecidesAParcel()
    {
        Rulebook book = new TinyBook()
            .With("rulebook.json", """
                {
                  "id": "nz", "version": "1", "currency": "NZD", "from": "2020-01-01",
                  "allowances": { "nz.year": { "type": "money", "period": "calendar-year" }, "nz.month": { "type": "number", "period": "month" }, "nz.day": { "type": "number", "period": "day" } },
                  "sources": { "act": { "title": "Customs Act", "evidence": "secondary" } }
                }
                """)
            .WithRules("""
                "eligibility": [ { "id": "quota", "require": "used('nz.year') + value <= 100 NZD", "because": { "en": "No." }, "source": "act" } ]
                """)
            .Load();
        Assert.Equal(
            [new("nz.year", AllowancePeriod.CalendarYear, Currency.Parse("NZD")), new("nz.month", AllowancePeriod.Month, null), new AllowanceDefinition("nz.day", AllowancePeriod.Day, null)],
            book.Allowances);
        var ledger = new InMemoryAllowanceLedger(book.Allowances);
        var evaluator = new ClearanceEvaluator(new ClearanceRules { Rulebooks = [book] });
        Parcel parcel = Parcel.Parse(Encoding.UTF8.GetBytes("""{ "from": "JP", "to": "NZ", "items": [ { "quantity": 1, "unitPrice": "60 NZD" } ], "buyer": { "reference": "p" } }"""));

        Assert.Equal(OptionStatus.NeedsInformation, evaluator.Evaluate(parcel, Day).Options[0].Status);
        Assert.Equal(OptionStatus.Open, evaluator.Evaluate(await parcel.WithAllowancesAsync(ledger, Day, None), Day).Options[0].Status);
        Assert.NotNull(await ledger.TryReserveAsync("p", "nz.year", Day, new Money(60, "NZD"), new Money(100, "NZD"), "first", None));
        Assert.Equal(OptionStatus.Closed, evaluator.Evaluate(await parcel.WithAllowancesAsync(ledger, Day, None), Day).Options[0].Status);
        Assert.Equal(OptionStatus.Open, evaluator.Evaluate(await parcel.WithAllowancesAsync(ledger, Day.AddYears(1), None), Day.AddYears(1)).Options[0].Status);
    }
}
