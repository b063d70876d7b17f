using System.Text;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Returns;
using Clearance.Values;

namespace Clearance.Core.Tests.Returns;

/// <summary>Returns worked by hand: two toys of 500.00 CNY, VAT 13 % × 70 % = 9.1 %, that is 91.00 CNY on both, 45.50 on one.</summary>
public sealed class ReturnAdvisorTests
{
    private static readonly ReturnAdvisor s_advisor = new(ClearanceRules.BuiltIn());
    private static readonly ReturnCase s_toys = ReturnCase.Parse(Encoding.UTF8.GetBytes(Repository.Read("docs/samples/returns/toys.json")));

    [Fact]
    public void Advise_OneOfTwo_GivesHalfBack()
    {
        ReturnPlan plan = s_advisor.Advise(s_toys);

        Assert.Equal(ReturnStatus.Refundable, plan.Status);
        Refund refund = Assert.Single(plan.Refunds);
        Assert.Equal(("vat", Money.Parse("45.50 CNY"), "platform", "gacc-2020-45"), (refund.Charge, refund.Amount, refund.By, refund.Source.Cite()));
        Assert.Equal(Money.Parse("45.50 CNY"), plan.Total);
        Assert.Equal(new RestoredAllowance("cn.cbec.year", Money.Parse("500.00 CNY")), plan.AllowanceRestored);
        Assert.Equal([("apply", new DateOnly(2026, 10, 31)), ("goodsBack", new DateOnly(2026, 11, 15))], plan.Deadlines.Select(static d => (d.What, d.On!.Value)));
        Assert.All(plan.Deadlines, static d => Assert.True(d.IsMet));
        Assert.Equal(2, plan.Steps.Count);
        Assert.Empty(plan.Reasons);
    }

    [Theory]
    [InlineData("2026-10-31", "2026-11-15", ReturnStatus.Refundable, null)]
    [InlineData("2026-11-01", "2026-11-15", ReturnStatus.NotRefundable, "The last day to apply was 2026-10-31.")]
    [InlineData("2026-10-31", "2026-11-16", ReturnStatus.NotRefundable, "The last day for the goods to be back was 2026-11-15.")]
    public void Advise_DayBesideTheDeadline_Decides(string applies, string back, ReturnStatus status, string? reason)
    {
        ReturnPlan plan = s_advisor.Advise(s_toys with { Applies = Day(applies), GoodsBack = Day(back) });

        Assert.Equal(status, plan.Status);
        Assert.Equal(reason, plan.Reasons.SingleOrDefault()?.Text.In("en"));
        Assert.Equal(status == ReturnStatus.Refundable, plan.AllowanceRestored is not null);
    }

    [Fact]
    public void Advise_UnknownDays_AreMissingAndNeverAssumed()
    {
        Assert.Equal(["applies"], s_advisor.Advise(s_toys with { Applies = null }).Missing);
        Assert.Equal(["released"], s_advisor.Advise(s_toys with { Released = null, Paid = null }).Missing);

        ReturnPlan open = s_advisor.Advise(s_toys with { GoodsBack = null, State = null });

        Assert.Equal((ReturnStatus.NeedsInformation, (Money?)null), (open.Status, open.Total));
        Assert.Equal(["state", "goodsBack"], open.Missing);
        Assert.Equal(Money.Parse("45.50 CNY"), Assert.Single(open.Refunds).Amount);
    }

    [Fact]
    public void Advise_UsedGoods_AreRefusedByTheRule()
    {
        ReturnPlan plan = s_advisor.Advise(s_toys with { State = ReturnState.Used });

        Assert.Equal(ReturnStatus.NotRefundable, plan.Status);
        Assert.Equal(Money.Parse("0.00 CNY"), plan.Total);
        Assert.Equal(("retail-return", "gacc-2020-45"), (Assert.Single(plan.Reasons).Rule, plan.Reasons[0].Source!.Cite()));
    }

    [Fact]
    public void Advise_BeforeTheFortyFiveDays_GoodsHadThirty()
    {
        ReturnCase old = s_toys with { Released = new DateOnly(2020, 2, 1), Paid = null, Applies = new DateOnly(2020, 2, 20), GoodsBack = new DateOnly(2020, 3, 3) };

        Assert.Equal(ReturnStatus.NotRefundable, s_advisor.Advise(old).Status);
        Assert.Equal(ReturnStatus.Refundable, s_advisor.Advise(old with { GoodsBack = new DateOnly(2020, 3, 2) }).Status);
    }

    // The duty of 10 % on 1,000.00 is 100.00 and the VAT of 13 % on 1,100.00 is 143.00, of which one toy bears 50.00 and 71.50.
    [Fact]
    public void Advise_TradeDefective_GivesTheTaxesBackAndFreesAReplacement()
    {
        ReturnCase trade = Sent("cn.trade") with { Reason = ReturnReason.Defective };
        ReturnPlan plan = s_advisor.Advise(trade);

        Assert.Equal((ReturnStatus.Refundable, (Money?)Money.Parse("121.50 CNY")), (plan.Status, plan.Total));
        Assert.Equal(["duty 50.00 CNY customs", "vat 71.50 CNY customs"], plan.Refunds.Select(static r => $"{r.Charge} {r.Amount} {r.By}"));
        Assert.Equal([new DateOnly(2027, 10, 1), new DateOnly(2027, 10, 1)], plan.Deadlines.Select(static d => d.On!.Value));
        Assert.Empty(plan.Reasons);
        Assert.Equal(["duty"], plan.Replacement!.Free);
        Assert.Equal((new DateOnly(2029, 10, 1), (bool?)null), (plan.Replacement.Deadline.On!.Value, plan.Replacement.Deadline.IsMet));
        Assert.Equal(ReturnStatus.NotCovered, s_advisor.Advise(trade with { Reason = ReturnReason.ChangedMind }).Status);
    }

    [Fact]
    public void Advise_ClosedOrUnknownProcedure_IsNotCoveredAndSaysWhy()
    {
        Assert.Equal("procedure-not-available", Assert.Single(s_advisor.Advise(s_toys with { Procedure = "cn.rail" }).Reasons).Rule);
        ReturnPlan closed = s_advisor.Advise(s_toys with { Parcel = s_toys.Parcel with { Purpose = Purpose.Commercial } });
        Assert.Equal((ReturnStatus.NotCovered, "procedure-closed,own-use"), (closed.Status, string.Join(',', closed.Reasons.Select(static r => r.Rule))));
    }

    [Fact]
    public void Advise_PersonalArticleSentBack_IsNotCovered()
    {
        ReturnPlan plan = s_advisor.Advise(s_toys with { Procedure = "cn.express", Reason = ReturnReason.Defective });

        Assert.Equal((ReturnStatus.NotCovered, (Money?)null), (plan.Status, plan.Total));
        Assert.Equal("no-rule", Assert.Single(plan.Reasons).Rule);
    }

    // If the reason is one of the rule's, a deadline has passed or the state is not asked for: nothing comes back whatever the reason is.
    [Theory]
    [InlineData("2026-11-01", ReturnState.Original)]
    [InlineData("2026-10-31", ReturnState.Used)]
    public void Advise_UnknownReasonOfWhatCannotComeBack_PromisesNothing(string applies, ReturnState state)
    {
        ReturnPlan plan = s_advisor.Advise(s_toys with { Reason = null, State = state, Applies = Day(applies), GoodsBack = null });

        Assert.Equal((ReturnStatus.NeedsInformation, (RestoredAllowance?)null), (plan.Status, plan.AllowanceRestored));
        Assert.Equal(["reason"], plan.Missing);
        Assert.Empty(plan.Refunds);
        Assert.Empty(plan.Steps);
        Assert.Equal(2, plan.Deadlines.Count);
    }

    [Fact]
    public void Advise_NothingPaid_StillRestoresTheAllowance()
    {
        ReturnCase free = s_toys with { Parcel = s_toys.Parcel with { Items = [s_toys.Parcel.Items[0] with { VatRate = default(Percentage) }] } };
        ReturnPlan plan = s_advisor.Advise(free);

        Assert.Equal((ReturnStatus.NotRefundable, "nothing-paid"), (plan.Status, Assert.Single(plan.Reasons).Rule));
        Assert.Equal(Money.Parse("500.00 CNY"), plan.AllowanceRestored!.Amount);
        Assert.Equal((2, 2), (plan.Deadlines.Count, plan.Steps.Count));
        Assert.Equal(["state"], s_advisor.Advise(free with { State = null }).Missing);
    }

    // By post and courier 13 % of 1,000.00 are 130.00, of which one toy bears 65.00; by trade 10 % of duty are 100.00, so 50.00.
    [Theory]
    [InlineData("cn.post", "2024-12-01", "2027-12-01", "65.00 CNY")]
    [InlineData("cn.post", "2024-12-01", "2027-12-02", null)]
    [InlineData("cn.express", "2023-05-05", "2024-05-05", "65.00 CNY")]
    [InlineData("cn.express", "2023-05-05", "2024-05-06", null)]
    [InlineData("cn.express", "2023-05-05", "2024-12-01", "65.00 CNY")]
    [InlineData("cn.trade", "2024-12-01", "2027-12-01", "50.00 CNY")]
    [InlineData("cn.trade", "2023-05-05", "2024-05-06", null)]
    public void Advise_LostBeforeRelease_GivesBackWithinTheYearsOfTheDay(string procedure, string paid, string applies, string? refund)
    {
        ReturnPlan plan = s_advisor.Advise(Sent(procedure) with { Released = null, Paid = Day(paid), Reason = ReturnReason.Lost, State = null, Applies = Day(applies), GoodsBack = null });

        Assert.Equal(refund, plan.Refunds.SingleOrDefault()?.Amount.ToString());
        Assert.Equal(refund is null, plan.Reasons.Any(static r => r.Rule == "late"));
    }

    // By trade a toy bears 50.00 of duty and 71.50 of VAT. From 2024-12-01 it also asks that the goods are out within the year; of articles the law is not known from then on.
    [Theory]
    [InlineData("cn.post", "2024-03-01", "2024-11-30", "2025-06-01", "65.00 CNY", "tariff-regulations#63")]
    [InlineData("cn.post", "2023-11-29", "2024-11-30", "2024-11-01", null, "tariff-regulations#63")]
    [InlineData("cn.post", "2024-03-01", "2024-12-01", "2024-11-01", null, null)]
    [InlineData("cn.trade", "2024-03-01", "2024-11-30", "2025-06-01", "121.50 CNY", "tariff-regulations#50.1")]
    [InlineData("cn.trade", "2024-03-01", "2025-03-01", "2025-03-01", "121.50 CNY", "tariff-law#52.1")]
    [InlineData("cn.trade", "2024-03-01", "2025-03-01", "2025-03-02", null, "tariff-law#52.1")]
    public void Advise_SentBackAbroad_FollowsTheLawOfTheDay(string procedure, string paid, string applies, string back, string? refund, string? source)
    {
        ReturnPlan plan = s_advisor.Advise(Sent(procedure) with { Released = Day(paid), Paid = Day(paid), Reason = ReturnReason.Defective, Applies = Day(applies), GoodsBack = Day(back) });

        Assert.Equal(refund, plan.Refunds.Count == 0 ? null : plan.Total?.ToString());
        Assert.Equal(source, plan.Deadlines is [{ } first, ..] ? first.Source.Cite() : null);
    }

    // 3 × 333.37 CNY at 9.1 % is 91.01001, so 91.01: thirds round to 30.34, 60.67, 91.01.
    [Fact]
    public void Advise_OneAfterTheOther_AddsUpToTheCharge()
    {
        ReturnCase three = s_toys with { Parcel = s_toys.Parcel with { Items = [s_toys.Parcel.Items[0] with { Quantity = 3, UnitPrice = Money.Parse("333.37 CNY") }] } };

        Assert.Equal(["30.34 CNY", "30.33 CNY", "30.34 CNY"], Enumerable.Range(0, 3).Select(n => s_advisor.Advise(three with { Items = [new ReturnedItem { Index = 0, Quantity = 1, ReturnedBefore = n }] }).Total.ToString()));
        Assert.Equal(Money.Parse("91.01 CNY"), s_advisor.Advise(three with { Items = [new ReturnedItem { Index = 0, Quantity = 3 }] }).Total);
    }

    [Fact]
    public void Advise_MoreThanTheParcelHas_IsTheCallersMistake()
    {
        Assert.Throws<ArgumentException>(() => s_advisor.Advise(s_toys with { Items = [new ReturnedItem { Index = 1, Quantity = 1 }] }));
        Assert.Throws<ArgumentException>(() => s_advisor.Advise(s_toys with { Items = [new ReturnedItem { Index = 0, Quantity = 2, ReturnedBefore = 1 }] }));
    }

    [Fact]
    public void TryParse_ManyFaults_ReportsAllWithTheirPlaces()
    {
        string text = Repository.Read("docs/samples/returns/toys.json")
            .Replace("\"changed-mind\"", "\"changed\"", StringComparison.Ordinal)
            .Replace("\"goodsBack\"", "\"goodBack\"", StringComparison.Ordinal)
            .Replace("{ \"index\": 0, \"quantity\": 1 }", "{ \"index\": 1, \"quantity\": 1 }, { \"index\": 0, \"quantity\": 3 }, { \"index\": 0, \"quantity\": 1 }", StringComparison.Ordinal);

        Assert.False(ReturnCase.TryParse(Encoding.UTF8.GetBytes(text), out _, out ValueList<InputError> errors));
        Assert.Equal(
            ["bad-value reason", "unknown-key goodBack", "out-of-range items[0].index", "out-of-range items[1].quantity", "duplicate-id items[2].index"],
            errors.Select(static e => $"{e.Code} {e.Path}"));
    }

    private static ReturnCase Sent(string procedure) => s_toys with
    {
        Procedure = procedure,
        Parcel = s_toys.Parcel with
        {
            Channel = procedure == "cn.trade" ? Channel.Freight : procedure == "cn.post" ? Channel.Post : Channel.Express,
            Purpose = procedure == "cn.trade" ? Purpose.Commercial : Purpose.Personal,
            Items = [s_toys.Parcel.Items[0] with { DutyRate = Percentage.FromPercent(10m) }],
        },
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
