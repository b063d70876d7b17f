using Clearance.Advice;
using Clearance.Core.Tests.Properties;
using Clearance.Core.Tests.Support;
using Clearance.Duties;
using Clearance.Parcels;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Advice;

/// <summary>Changes agree with what evaluating every day would show.</summary>
public sealed class PolicyProperties(ITestOutputHelper output)
{
    private static readonly PolicyAdvisor s_advisor = new(ClearanceRules.BuiltIn());

    [Fact]
    public void Changes_MadeUpParcels_MissNoBoundaryAndInventNone()
    {
        var hits = new Hits("boundary with a difference", "law only", "nothing");
        ParcelMaker parcels = BuiltInBooks.ParcelsToChina(seed: 91);
        var random = new Random(92);
        DateOnly[] starts = [.. BuiltInBooks.China.SpansOf(BuiltInBooks.China.Territories[0]).Select(static s => s.From!.Value)];
        for (int number = 0; number < 120; number++)
        {
            Parcel parcel = ChinaWaysTests.Varied(parcels, random);
            PolicyChanges changes = s_advisor.Changes(parcel, starts[0].AddDays(-1), starts[^1]);
            foreach (DateOnly day in starts)
            {
                PolicyChange? change = changes.Changes.FirstOrDefault(c => c.On == day);
                string before = Shape(BuiltInBooks.Evaluator.Evaluate(parcel, day.AddDays(-1)));
                string after = Shape(BuiltInBooks.Evaluator.Evaluate(parcel, day));
                Assert.True(before == after || change?.Options.Count > 0, $"parcel {number} on {day:yyyy-MM-dd}: {before}\n{after}");
                Assert.True(change is not { IsFirstKnown: false, Law.Count: 0 }, $"parcel {number} on {day:yyyy-MM-dd}: options change without law");
                Agree(change, parcel, day);
                hits.Case(change is null ? "nothing" : change.Options.Count > 0 ? "boundary with a difference" : "law only");
            }
        }

        hits.MustBeMet(output);
    }

    [Fact]
    public void Changes_ShortSpans_AgreeWithEveryDayEvaluated()
    {
        var random = new Random(93);
        ParcelMaker parcels = BuiltInBooks.ParcelsToChina(seed: 94);
        int met = 0;
        for (int number = 0; number < 60; number++)
        {
            Parcel parcel = ChinaWaysTests.Varied(parcels, random);
            DateOnly from = random.Pick(BuiltInBooks.Days).AddDays(-random.Next(0, 20));
            DateOnly to = from.AddDays(random.Next(0, 40));
            DateOnly[] slow = [.. Enumerable.Range(1, to.DayNumber - from.DayNumber).Select(d => from.AddDays(d))
                .Where(d => Shape(BuiltInBooks.Evaluator.Evaluate(parcel, d.AddDays(-1))) != Shape(BuiltInBooks.Evaluator.Evaluate(parcel, d)))];
            Assert.Equal(slow, s_advisor.Changes(parcel, from, to).Changes.Where(static c => c.Options.Count > 0).Select(static c => c.On).Intersect(slow));
            met += slow.Length;
        }

        Assert.True(met > 10, $"only {met} boundaries met");
    }

    private static void Agree(PolicyChange? change, Parcel parcel, DateOnly day)
    {
        foreach (OptionChange option in change?.Options ?? [])
        {
            ClearanceOption before = BuiltInBooks.Evaluator.Evaluate(parcel, day.AddDays(-1))[option.Procedure];
            ClearanceOption after = BuiltInBooks.Evaluator.Evaluate(parcel, day)[option.Procedure];
            Assert.Equal((before.Status, before.Total, after.Status, after.Total), (option.StatusBefore, option.TotalBefore, option.StatusAfter, option.TotalAfter));
        }
    }

    // Status, charges and papers, without the law behind them.
    private static string Shape(ClearanceReport report) => string.Join('\n', report.Options.OrderBy(static o => o.Procedure.Id, StringComparer.Ordinal).Select(static o =>
        $"{o.Procedure.Id} {o.Status} {o.Total} {string.Join(';', o.Charges.Select(Shape))} {string.Join(';', o.Documents.Select(static d => $"{d.Requirement.Type.Word} {d.Requirement.Need} {d.Satisfied} {d.IsCertain}"))} {string.Join(';', o.Missing)}"));

    private static string Shape(Charge charge) => $"{charge.Definition.Id} {charge.Item} {charge.Base} {charge.Rate} {charge.Amount} {charge.WaivedBy?.Id}";
}
