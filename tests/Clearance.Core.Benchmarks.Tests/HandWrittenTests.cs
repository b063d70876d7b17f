using Clearance.Core.Benchmarks.ByHand;
using Clearance.Core.Benchmarks.Shop;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.Tests;

/// <summary>What the benchmarks compare does the same job: the hand-written evaluations equal the engine, figure by figure, and neither side is computed by the other.</summary>
public sealed class HandWrittenTests
{
    private const int Parcels = 20_000;
    private const int MostItems = 5;
    private const int BigOnes = 40;
    private const int LeastOfMany = 65;
    private const int MostOfMany = 200;
    private const int MostRounds = 100;

    private static readonly ClearanceEvaluator s_evaluator = new(ClearanceRules.BuiltIn());

    [Fact]
    public void Evaluate_WarmBuffer_AllocatesNothing()
    {
        Parcel[] parcels = ParcelFactory.MakeMany(4_096, 3);
        ClearanceBuffer buffer = new ClearanceEvaluator(ClearanceRules.BuiltIn()).CreateBuffer();
        long allocated = long.MaxValue;
        int open = 0;

        // Until all that these parcels run often is compiled.
        for (int round = 0; round < MostRounds && allocated > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (Parcel parcel in parcels)
            {
                open += buffer.Evaluate(parcel, ParcelFactory.Day).Options[0].Status == OptionStatus.Open ? 1 : 0;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
        Assert.True(open > 0);
    }

    [Fact]
    public void Decimal_RandomParcels_EqualsTheEngine() =>
        MustEqual(Enumerable.Range(0, Parcels).Select(Parcel), DecimalOf(MostItems));

    [Fact]
    public void Integers_RandomParcels_EqualTheEngine() =>
        MustEqual(Enumerable.Range(0, Parcels).Select(Parcel), IntegersOf(MostItems));

    [Fact]
    public void Both_ManyItems_EqualTheEngine()
    {
        int[] open = [.. MustEqual(BigParcels(), DecimalOf(MostOfMany))];

        Assert.Equal(open, MustEqual(BigParcels(), IntegersOf(MostOfMany)));
        Assert.All(open, static count => Assert.True(count > 3));
    }

    // Tax from which evading it is a crime: no parcel of the shop comes to so much.
    [Fact]
    public void Both_DearWatch_EqualTheEngine()
    {
        Parcel parcel = Parcel(0);
        ParcelItem watch = parcel.Items[0] with
        {
            Category = GoodsCategory.Parse("watches"),
            Hs = HsCode.Parse("9101210010"),
            NationalCode = null,
            DutyRate = null,
            ExciseRate = null,
            VatRate = null,
            Origin = CountryCode.Parse("CH"),
            Quantity = 1,
            UnitPrice = new Money(700_000m, "CNY"),
            Indivisible = true,
        };
        parcel = parcel with { Items = [watch], Purpose = Purpose.Personal };
        string[] actual = EngineView.All(s_evaluator.Evaluate(parcel, ParcelFactory.Day));
        Assert.Contains(" criminal ", actual[0], StringComparison.Ordinal);
        Assert.Equal(DecimalOf(MostItems)(parcel), actual);
        Assert.Equal(IntegersOf(MostItems)(parcel), actual);
    }

    // Every other rule must be met by some parcels, or the comparison would say nothing of it.
    [Fact]
    public void Factory_RandomParcels_MeetEveryRule()
    {
        var hand = new HandWrittenDecimal(ParcelFactory.Day, MostItems);
        HandReasons reasons = HandReasons.None;
        HandPapers papers = HandPapers.None;
        HandNotes notes = HandNotes.None;
        HandExposures exposures = HandExposures.None;
        HandDrivers drivers = HandDrivers.None;
        var reliefs = new HashSet<HandRelief>();
        for (int seed = 0; seed < Parcels; seed++)
        {
            HandReport<decimal> report = hand.Evaluate(Parcel(seed));
            foreach (HandOption<decimal> option in (HandOption<decimal>[])[report.Post, report.Express, report.Retail, report.Trade])
            {
                reasons |= option.Reasons;
                papers |= option.IsOpen ? option.Papers : HandPapers.None;
                notes |= option.IsOpen ? option.Notes : HandNotes.None;
                drivers |= option.IsOpen ? option.Drivers : HandDrivers.None;
                exposures |= option.IsOpen ? option.Exposures : HandExposures.None;
            }

            reliefs.Add(report.Post.Charges.Relief[0]);
        }

        Assert.Equal(Enum.GetValues<HandReasons>().Aggregate(static (all, one) => all | one), reasons);
        Assert.Equal(Enum.GetValues<HandPapers>().Aggregate(static (all, one) => all | one), papers);
        Assert.Equal(Enum.GetValues<HandNotes>().Aggregate(static (all, one) => all | one), notes);
        Assert.Equal(Enum.GetValues<HandDrivers>().Aggregate(static (all, one) => all | one), drivers);
        Assert.Equal(Enum.GetValues<HandExposures>().Aggregate(static (all, one) => all | one) & ~HandExposures.Criminal, exposures);
        Assert.Equal(Enum.GetValues<HandRelief>().Length, reliefs.Count);
    }

    private static Func<Parcel, string[]> DecimalOf(int mostItems)
    {
        var hand = new HandWrittenDecimal(ParcelFactory.Day, mostItems);
        return parcel => HandView.All(hand.Evaluate(parcel), parcel.Items.Count, static amount => amount, static amount => amount, static fine => fine);
    }

    private static Func<Parcel, string[]> IntegersOf(int mostItems)
    {
        var hand = new HandWrittenIntegers(ParcelFactory.Day, mostItems);
        return parcel => HandView.All(hand.Evaluate(parcel), parcel.Items.Count, static fen => fen / 100m, static micro => micro / 1_000_000m, static fine => fine / 10_000_000m);
    }

    private static Parcel Parcel(int seed) => ParcelFactory.Make(seed, 1 + (seed % MostItems));

    // More items than a machine word has bits: any goods, where something nearly always closes each procedure, and small parcels many times over at prices that close none by value.
    private static IEnumerable<Parcel> BigParcels()
    {
        for (int seed = 0; seed < BigOnes; seed++)
        {
            int items = LeastOfMany + (seed * 19 % (MostOfMany - LeastOfMany + 1));
            yield return ParcelFactory.Make(seed, items);
            Parcel small = Parcel(seed);
            yield return small with
            {
                Items = [.. Enumerable.Range(0, items).Select(i => small.Items[i % small.Items.Count] with { Quantity = 1, UnitPrice = new Money(1m + (i % 13), "CNY") })],
                AllowancesUsed = [],
            };
        }
    }

    /// <summary>Compares figure by figure, and counts for each procedure how often it was open.</summary>
    private static int[] MustEqual(IEnumerable<Parcel> parcels, Func<Parcel, string[]> byHand)
    {
        ClearanceBuffer buffer = s_evaluator.CreateBuffer();
        int[] open = new int[4];
        foreach ((int number, Parcel parcel) in parcels.Index())
        {
            string[] expected = byHand(parcel);
            string[] actual = EngineView.All(buffer.Evaluate(parcel, ParcelFactory.Day));
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.Equal($"{number}: {expected[i]}", $"{number}: {actual[i]}");
            }

            for (int i = 0; i < open.Length; i++)
            {
                open[i] += expected[i].Contains(" open ", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return open;
    }
}
