using System.Buffers;
using Clearance.Core.Tests.Support;
using Clearance.Returns;
using FsCheck.Xunit;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Returns;

/// <summary>What must hold of every return, beside what the evaluation of the parcel says was paid.</summary>
public sealed class ReturnProperties(ITestOutputHelper output)
{
    private const int Cases = 600;

    private static readonly ClearanceEvaluator s_evaluator = new(ClearanceRules.BuiltIn());
    private static readonly ReturnAdvisor s_advisor = new(ClearanceRules.BuiltIn());

    [Fact]
    public void Advise_MadeUpReturns_NeverGiveBackMoreThanWasPaid()
    {
        var hits = new Hits("Refundable", "Partly", "NotRefundable", "NotCovered", "NeedsInformation", "late", "refused", "no-rule", "part", "after others", "several refunds", "replacement");
        for (int seed = 0; seed < Cases; seed++)
        {
            ReturnCase made = new ReturnMaker(new Random(seed)).Next();
            ReturnPlan plan = s_advisor.Advise(made);
            hits.Case(Events(made, plan));
            SortedDictionary<string, decimal> paid = PaidOf(made);

            Assert.All(plan.Refunds, r => Assert.InRange(r.Amount.Amount, 0.01m, paid.GetValueOrDefault(r.Charge)));
            Assert.Equal(plan.Refunds.DistinctBy(static r => r.Charge).Count(), plan.Refunds.Count);
            Assert.True(plan.Total is null || plan.Total.Value.Amount == plan.Refunds.Sum(static r => r.Amount.Amount), $"{seed}: {plan}");
            Assert.InRange(plan.Total?.Amount ?? 0m, 0m, paid.Values.Sum());
        }

        hits.MustBeMet(output);
    }

    [Property(MaxTest = 200)]
    public void Advise_WholeParcelInTime_GivesBackExactlyWhatWasPaid(int seed)
    {
        ReturnCase whole = new ReturnMaker(new Random(seed)).Refunded();

        Assert.Equal(PaidOf(whole), RefundsOf([whole]));
    }

    [Property(MaxTest = 200)]
    public void Advise_OneAfterTheOther_AddsUpToWhatWasPaid(int seed)
    {
        var maker = new ReturnMaker(new Random(seed));
        ReturnCase whole = maker.Refunded();

        Assert.Equal(PaidOf(whole), RefundsOf(maker.OneAfterTheOther(whole)));
    }

    [Property(MaxTest = 200)]
    public void Advise_EarlierApplication_IsNeverWorse(int seed)
    {
        var random = new Random(seed);
        ReturnCase late = new ReturnMaker(random).Next();
        ReturnCase earlier = late with { Applies = late.Applies!.Value.AddDays(-random.Next(late.Applies.Value.DayNumber - late.Released!.Value.DayNumber + 1)) };
        SortedDictionary<string, decimal> more = RefundsOf([earlier]);

        Assert.All(RefundsOf([late]), r => Assert.InRange(r.Value, 0m, more.GetValueOrDefault(r.Key)));
        Assert.True(s_advisor.Advise(late).AllowanceRestored is null || s_advisor.Advise(late).AllowanceRestored == s_advisor.Advise(earlier).AllowanceRestored);
    }

    [Property(MaxTest = 200)]
    public void Advise_FewerUnits_GiveBackNoMore(int seed)
    {
        ReturnCase more = new ReturnMaker(new Random(seed)).Next();
        ReturnCase fewer = more with { Items = [.. more.Items.Select(static i => i with { Quantity = (i.Quantity + 1) / 2 })] };
        SortedDictionary<string, decimal> most = RefundsOf([more]);

        Assert.All(RefundsOf([fewer]), r => Assert.InRange(r.Value, 0m, most.GetValueOrDefault(r.Key)));
    }

    [Property(MaxTest = 100)]
    public void Write_SameCase_GivesTheSameBytes(int seed)
    {
        ReturnCase made = new ReturnMaker(new Random(seed)).Next();
        ReturnCase again = new ReturnMaker(new Random(seed)).Next();

        Assert.Equal(made, again);
        Assert.Equal(Bytes(s_advisor.Advise(made)), Bytes(new ReturnAdvisor(ClearanceRules.BuiltIn()).Advise(again)));
    }

    private static byte[] Bytes(ReturnPlan plan)
    {
        var written = new ArrayBufferWriter<byte>();
        ReturnJson.Write(plan, written);
        return written.WrittenSpan.ToArray();
    }

    private static SortedDictionary<string, decimal> RefundsOf(IEnumerable<ReturnCase> returns) =>
        Sum(returns.SelectMany(static r => s_advisor.Advise(r).Refunds).Select(static r => (r.Charge, r.Amount.Amount)));

    private static SortedDictionary<string, decimal> PaidOf(ReturnCase returned) =>
        Sum(s_evaluator.Evaluate(returned.Parcel, returned.Released!.Value)[returned.Procedure].Charges.Where(static c => !c.IsWaived).Select(static c => (c.Definition.Id, c.Amount?.Amount ?? 0m)));

    private static SortedDictionary<string, decimal> Sum(IEnumerable<(string Charge, decimal Amount)> amounts)
    {
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach ((string charge, decimal amount) in amounts.Where(static a => a.Amount > 0m))
        {
            sums[charge] = sums.GetValueOrDefault(charge) + amount;
        }

        return sums;
    }

    private static IEnumerable<string> Events(ReturnCase returned, ReturnPlan plan)
    {
        yield return plan.Status.ToString();
        foreach (ReturnNote reason in plan.Reasons)
        {
            if (reason.Rule is "late" or "no-rule")
            {
                yield return reason.Rule;
            }
            else if (reason.Rule == "retail-return")
            {
                yield return "refused";
            }
        }

        if (returned.Items.Any(i => i.Quantity < returned.Parcel.Items[i.Index].Quantity))
        {
            yield return "part";
        }

        if (returned.Items.Any(static i => i.ReturnedBefore > 0))
        {
            yield return "after others";
        }

        if (plan.Refunds.Count > 1)
        {
            yield return "several refunds";
        }

        if (plan.Replacement is not null)
        {
            yield return "replacement";
        }
    }
}
