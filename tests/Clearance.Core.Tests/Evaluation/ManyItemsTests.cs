using System.Buffers;
using Clearance.Core.Tests.Properties;
using Clearance.Core.Tests.Support;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Parcels;
using Clearance.Rulebooks.Evaluation;
using Clearance.Values;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>What a report derives for each charge grows with the parcel, not with its square, and is what walking back from that charge alone finds.</summary>
public sealed class ManyItemsTests(ITestOutputHelper output)
{
    private const int Few = 250;
    private const int Many = 1_000;

    private static readonly DateOnly s_on = new(2026, 11, 23);

    [Theory]
    [InlineData(null, false)]
    [InlineData("toys", false)]
    [InlineData("cosmetics.skin-care", true)]
    public void WriteJson_FourTimesTheItems_AllocatesAboutFourTimesTheBytes(string? category, bool isRateKnown)
    {
        Parcel few = Of(Few, category, isRateKnown);
        Parcel many = Of(Many, category, isRateKnown);
        Written(Of(2, category, isRateKnown));
        long least = Written(few);
        long most = Written(many);

        output.WriteLine($"{least} bytes for {Few} items, {most} for {Many}");
        Assert.True(most < 6 * least, $"{least} bytes for {Few} items, {most} for {Many}");
    }

    [Fact]
    public void Evidence_OfACharge_IsThatOfWalkingBackFromItAlone()
    {
        var hits = new Hits("weakened by a row", "not weakened", "several charges", "amount not known");
        ParcelMaker parcels = BuiltInBooks.ParcelsToChina(seed: 41);
        var random = new Random(42);
        for (int number = 0; number < 1_000; number++)
        {
            Parcel parcel = parcels.Next() with { Channel = null, Purpose = Purpose.Personal };
            List<string> met = [];
            foreach (ClearanceOption option in BuiltInBooks.Evaluator.Evaluate(parcel, random.Pick(BuiltInBooks.Days)).Options)
            {
                met.AddRange(option.Charges.Count > 1 ? ["several charges"] : []);
                foreach (Charge charge in option.Charges)
                {
                    ChargePlan plan = option.State.Procedure!.Charges.Single(p => p.Definition == charge.Definition);
                    EvidenceGrade rows = RowEvidence(option.State, parcel, plan, charge.Item ?? 0);
                    met.AddRange([rows > plan.Evidence ? "weakened by a row" : "not weakened", .. charge.Amount is null ? ["amount not known"] : (string[])[]]);

                    Assert.Equal(rows > plan.Evidence ? rows : plan.Evidence, charge.Evidence);
                }
            }

            hits.Case(met);
        }

        hits.MustBeMet(output);
    }

    // Whoever asks of each of many items in turn would otherwise take room for all of them each time.
    [Fact]
    public void Visit_OneItemOfMany_TakesNoRoomForTheOthers()
    {
        long few = LeastOfCondition(16);
        long many = LeastOfCondition(Many);

        output.WriteLine($"{few} bytes for one of 16 items, {many} for one of {Many}");
        Assert.True(many < 3 * few, $"{few} bytes for one of 16 items, {many} for one of {Many}");
    }

    // What walking back from the last item takes, by the condition that takes least.
    private static long LeastOfCondition(int items)
    {
        Parcel parcel = Of(items, "toys", isRateKnown: true);
        OptionState state = BuiltInBooks.Evaluator.Evaluate(parcel, s_on).Options.First(static o => o.State.Procedure!.Eligibility.Any(static e => e.Scope.IsItem)).State;
        return state.Procedure!.Eligibility.Where(static e => e.Scope.IsItem).Min(condition =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            new Inquiry(state.Procedure, state.Frame!, parcel, NoneAssumed(state)).Visit(condition.Require, items - 1);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    private static bool[] NoneAssumed(OptionState state) => new bool[state.Frame!.Program.Facts.Length + state.Frame.Program.FactSets.Length];

    private static EvidenceGrade RowEvidence(OptionState state, Parcel parcel, ChargePlan plan, int element)
    {
        var alone = new Inquiry(state.Procedure!, state.Frame!, parcel, NoneAssumed(state));
        alone.Visit(plan.Assessed, element);
        return alone.RowEvidence;
    }

    private static long Written(Parcel parcel)
    {
        var json = new ArrayBufferWriter<byte>(16_000_000);
        ClearanceReport report = BuiltInBooks.Evaluator.Evaluate(parcel, s_on);
        long before = GC.GetAllocatedBytesForCurrentThread();
        report.WriteJson(json);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Parcel Of(int items, string? category, bool isRateKnown) => new()
    {
        From = CountryCode.Parse("JP"),
        To = TerritoryCode.Parse("CN"),
        Purpose = Purpose.Personal,
        Freight = new Money(100m, "JPY"),
        Seller = new Seller { Schemes = ["CN-CBEC"] },
        ExchangeRates = isRateKnown ? [new StatedRate(Currency.Parse("JPY"), Money.Parse("0.05 CNY"))] : [],
        Items =
        [
            .. Enumerable.Range(0, items).Select(i => new ParcelItem
            {
                Quantity = 1,
                UnitPrice = new Money(10m + (i % 7), "JPY"),
                Category = category is null ? null : GoodsCategory.Parse(category),
                UnitContents = NetContents.Parse("30 ml"),
            }),
        ],
    };
}
