using System.Text;
using Clearance.Parcels;
using Clearance.Returns;
using Clearance.Values;

namespace Clearance.Core.Tests.Returns;

public sealed class HostileReturnTests
{
    private static readonly ReturnAdvisor s_advisor = new(ClearanceRules.BuiltIn());

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"items\": ")]
    [InlineData("\u0000")]
    public void TryParse_NoCase_IsRefused(string text) => Assert.False(ReturnCase.TryParse(Encoding.UTF8.GetBytes(text), out _, out _));

    [Fact]
    public void TryParse_MoreThanTwoMebibytes_ReportsTooLarge()
    {
        byte[] text = new byte[(2 * 1024 * 1024) + 1];
        text.AsSpan().Fill((byte)' ');

        Assert.False(ReturnCase.TryParse(text, out _, out ValueList<InputError> errors));
        Assert.Equal("too-large", Assert.Single(errors).Code);
    }

    // 1,000 items of 10^6 units at 0.01 CNY are 10^7 CNY; the duty of 10 % is 10^6 and the VAT of 13 % on both 1.43 x 10^6, of which the second half comes back now.
    [Fact]
    public void Advise_GreatestParcel_DoesNotOverflow()
    {
        var toy = new ParcelItem { Category = GoodsCategory.Parse("toys"), Hs = HsCode.Parse("950300"), Origin = CountryCode.Parse("FR"), Quantity = 1_000_000, UnitPrice = Money.Parse("0.01 CNY"), DutyRate = Percentage.FromPercent(10m), ExciseRate = default(Percentage), VatRate = Percentage.FromPercent(13m) };
        var returned = new ReturnCase
        {
            Parcel = new Parcel { From = CountryCode.Parse("FR"), To = TerritoryCode.Parse("CN"), Channel = Channel.Freight, Purpose = Purpose.Commercial, Items = [.. Enumerable.Repeat(toy, 1_000)], Freight = Money.Parse("0 CNY"), Insurance = Money.Parse("0 CNY") },
            Procedure = "cn.trade",
            Released = new DateOnly(2026, 3, 1),
            Paid = new DateOnly(2026, 3, 1),
            Reason = ReturnReason.Defective,
            State = ReturnState.Original,
            Applies = new DateOnly(2026, 4, 1),
            GoodsBack = new DateOnly(2026, 4, 1),
            Items = [.. Enumerable.Range(0, 1_000).Select(static i => new ReturnedItem { Index = i, Quantity = 500_000, ReturnedBefore = 500_000 })],
        };

        Assert.Equal((Money?)Money.Parse("1215000.00 CNY"), s_advisor.Advise(returned).Total);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Advise_EndsOfTime_AreAnswered(string day)
    {
        DateOnly end = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        ReturnCase whole = new ReturnMaker(new Random(1)).Refunded();

        Assert.NotEqual(default, s_advisor.Advise(whole with { Released = end, Paid = end, Applies = end, GoodsBack = end }).Status);
    }
}
