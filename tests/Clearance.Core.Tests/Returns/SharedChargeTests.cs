using Clearance.Core.Tests.Advice;
using Clearance.Parcels;
using Clearance.Returns;
using Clearance.Values;

namespace Clearance.Core.Tests.Returns;

/// <summary>A charge on the whole parcel, 10 % of its value, by a made-up rule that gives it back: which part lies on which units.</summary>
public sealed class SharedChargeTests
{
    private static readonly DateOnly s_day = new(2026, 3, 1);
    private static readonly ReturnAdvisor s_advisor = Advisor("reason = 'defective'");

    // 60 EUR and 40 EUR bear 10 EUR: 3 on each unit of the first, 4 on the second.
    [Theory]
    [InlineData("0:1", "3.00 EUR")]
    [InlineData("0:2", "6.00 EUR")]
    [InlineData("1:1", "4.00 EUR")]
    [InlineData("1:1 0:1", "7.00 EUR")]
    [InlineData("0:2 1:1", "10.00 EUR")]
    public void Advise_ChargeOfTheParcel_LiesOnUnitsByTheirPrices(string back, string refund) =>
        Assert.Equal(refund, RefundOf(back, Item(2, "30 EUR"), Item(1, "40 EUR")));

    // 99.99 EUR bear 10.00: the thirds round to 3.33, 6.67 and 10.00, so the second that comes back beside the first gets 3.34.
    [Theory]
    [InlineData("0:1", "3.33 EUR")]
    [InlineData("0:1 1:1", "6.67 EUR")]
    [InlineData("2:1 1:1 0:1", "10.00 EUR")]
    public void Advise_PartsThatDoNotDivide_AddUpToTheCharge(string back, string refund) =>
        Assert.Equal(refund, RefundOf(back, Item(1, "33.33 EUR"), Item(1, "33.33 EUR"), Item(1, "33.33 EUR")));

    // 60 EUR and 40 USD at 0.9 are 96 EUR and bear 9.60: 3.20 on each of three units.
    [Theory]
    [InlineData("0:1", "3.20 EUR")]
    [InlineData("1:1", "3.20 EUR")]
    public void Advise_PricesInSeveralCurrencies_BearEqualParts(string back, string refund) =>
        Assert.Equal(refund, RefundOf(back, Item(2, "30 EUR"), Item(1, "40 USD")));

    // One unit divides by zero: the condition stays open, though no fact is missing.
    [Fact]
    public void Advise_ConditionThatNoFactDecides_IsNotGuessed()
    {
        ReturnPlan plan = Advisor("item.quantity / (item.quantity - 1) > 1").Advise(Case("1:1", Item(2, "30 EUR"), Item(1, "40 EUR")));

        Assert.Equal((ReturnStatus.NeedsInformation, (Money?)null), (plan.Status, plan.Total));
        Assert.Empty(plan.Missing);
    }

    private static ReturnAdvisor Advisor(string when) => new(new ClearanceRules().With(MadeBook.Load("procedures/is.post.json", "\"steps\":", $$"""
        "returns": [ { "id": "back", "when": "{{when}}", "refunds": ["vat"], "by": "customs", "source": "code#5" } ],
        "steps":
        """)));

    private static string? RefundOf(string back, params ParcelItem[] items)
    {
        ReturnPlan plan = s_advisor.Advise(Case(back, items));
        Assert.Equal(ReturnStatus.Refundable, plan.Status);
        return plan.Total.ToString();
    }

    private static ReturnCase Case(string back, params ParcelItem[] items) => new()
    {
        Parcel = new Parcel { From = CountryCode.Parse("FR"), To = TerritoryCode.Parse("IS"), Items = [.. items], ExchangeRates = [new StatedRate(Currency.Parse("USD"), Money.Parse("0.9 EUR"))] },
        Procedure = "is.post",
        Released = s_day,
        Reason = ReturnReason.Defective,
        Applies = s_day,
        Items = [.. back.Split(' ').Select(static e => new ReturnedItem { Index = e[0] - '0', Quantity = e[2] - '0' })],
    };

    private static ParcelItem Item(int quantity, string price) => new() { Quantity = quantity, UnitPrice = Money.Parse(price) };
}
