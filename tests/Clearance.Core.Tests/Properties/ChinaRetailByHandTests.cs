using System.Globalization;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Core.Tests.Properties;

/// <summary>The tax on e-commerce retail worked by hand in whole fen, without a rulebook: every amount up to 5,000 yuan at every pair of consumption tax and VAT that was ever in force.</summary>
public sealed class ChinaRetailByHandTests
{
    private const int LimitUntil2018 = 200_000;
    private const int Limit = 500_000;
    private const int HighEndWatch = 1_000_000;

    // What 0.75 kg of spirits bears by its weight; other goods bear nothing by weight.
    private const int BottleOfSpirits = 75;

    private static readonly Parcel s_order = ChinaWaysTests.Plain(1m);

    // E-commerce retail alone, so that millions of parcels are not taxed as other things too.
    private static readonly ClearanceEvaluator s_retail = new(Rulebook.Load(
        BuiltInBooks.FilesOf("cn").Where(static f => !f.Path.StartsWith("procedures/", StringComparison.Ordinal) || f.Path.EndsWith("/cn.cbec.json", StringComparison.Ordinal))));

    // Goods, day, consumption tax and VAT in hundredths, largest order in fen, and the step: each pair once with every amount, and beside each change of the law with many.
    public static TheoryData<string, string, int, int, int, int> Pairs => new()
    {
        { "toys", "2016-04-08", 0, 17, LimitUntil2018, 1 }, { "alcohol.wine", "2016-04-08", 10, 17, LimitUntil2018, 1 }, { "watches", "2016-04-08", 0, 17, LimitUntil2018, 97 },
        { "cosmetics.perfume", "2016-09-30", 30, 17, LimitUntil2018, 1 }, { "cosmetics.perfume", "2016-10-01", 15, 17, LimitUntil2018, 1 }, { "sports.golf", "2018-04-30", 10, 17, LimitUntil2018, 97 },
        { "toys", "2018-05-01", 0, 16, LimitUntil2018, 97 }, { "toys", "2018-12-31", 0, 16, LimitUntil2018, 97 }, { "toys", "2019-01-01", 0, 16, Limit, 1 },
        { "alcohol.wine", "2019-01-01", 10, 16, Limit, 1 }, { "cosmetics.make-up", "2019-03-31", 15, 16, Limit, 1 },
        { "toys", "2019-04-01", 0, 13, Limit, 1 }, { "sports.golf", "2024-11-30", 10, 13, Limit, 1 }, { "cosmetics.skin-care", "2025-12-31", 15, 13, Limit, 1 },
        { "alcohol.spirits.whisky", "2016-04-08", 20, 17, LimitUntil2018, 1 }, { "alcohol.spirits.whisky", "2019-01-01", 20, 16, Limit, 1 }, { "alcohol.spirits.whisky", "2019-04-01", 20, 13, Limit, 1 },
        { "tobacco.cut", "2019-03-31", 30, 16, Limit, 1 }, { "tobacco.cut", "2025-12-31", 30, 13, Limit, 1 }, { "tobacco.e-cigarette", "2022-11-01", 36, 13, Limit, 1 },
        { "toys", "2026-11-23", 0, 13, Limit, 97 }, { "alcohol.sake", "2026-11-23", 10, 13, Limit, 97 }, { "cosmetics.skin-care", "2026-11-23", 15, 13, Limit, 97 },
        { "books", "2017-06-30", 0, 13, LimitUntil2018, 1 }, { "books", "2017-07-01", 0, 11, LimitUntil2018, 1 }, { "books", "2018-05-01", 0, 10, LimitUntil2018, 97 }, { "books", "2019-01-01", 0, 10, Limit, 1 },
        { "books", "2019-04-01", 0, 9, Limit, 1 }, { "books", "2026-11-23", 0, 9, Limit, 97 },
    };

    // Rates that the caller states, among them that of the tie: 81.55 at 2 % x 70 % is 1.165, which rounds to 1.17.
    public static TheoryData<int, int> Stated => new() { { 2, 13 }, { 20, 13 }, { 3, 17 }, { 4, 16 }, { 5, 9 }, { 56, 13 } };

    // One article above the limit of its day: goods, day, consumption tax and VAT in hundredths, the first and the last amount in fen, and the step.
    // Until 2018 the limit was 2,000 yuan, so that the amounts from there to 5,000 are here; a watch is high-end, at 20 %, from 10,000 yuan on, which is above every limit.
    public static TheoryData<string, string, int, int, int, int, int> Dear => new()
    {
        { "toys", "2016-04-08", 0, 17, LimitUntil2018 + 1, Limit, 1 }, { "alcohol.wine", "2016-04-08", 10, 17, LimitUntil2018 + 1, Limit, 1 }, { "alcohol.spirits.whisky", "2016-04-08", 20, 17, LimitUntil2018 + 1, Limit, 1 },
        { "cosmetics.perfume", "2016-09-30", 30, 17, LimitUntil2018 + 1, Limit, 1 }, { "cosmetics.perfume", "2016-10-01", 15, 17, LimitUntil2018 + 1, Limit, 1 },
        { "toys", "2018-12-31", 0, 16, LimitUntil2018 + 1, Limit, 1 }, { "sports.golf", "2018-05-01", 10, 16, LimitUntil2018 + 1, Limit, 1 }, { "alcohol.spirits.whisky", "2018-12-31", 20, 16, LimitUntil2018 + 1, Limit, 1 },
        { "tobacco.cut", "2018-12-31", 30, 16, LimitUntil2018 + 1, Limit, 1 }, { "cosmetics.make-up", "2018-12-31", 15, 16, LimitUntil2018 + 1, Limit, 1 },
        { "books", "2017-06-30", 0, 13, LimitUntil2018 + 1, Limit, 1 }, { "books", "2017-07-01", 0, 11, LimitUntil2018 + 1, Limit, 1 }, { "books", "2018-05-01", 0, 10, LimitUntil2018 + 1, Limit, 1 },
        { "toys", "2019-03-31", 0, 16, Limit + 1, Limit + 1_000, 1 }, { "cosmetics.perfume", "2026-11-23", 15, 13, Limit + 1, Limit + 1_000, 1 }, { "alcohol.wine", "2026-11-23", 10, 13, Limit + 1, Limit + 1_000, 1 },
        { "toys", "2018-12-31", 0, 16, Limit + 1, 2_000_000, 997 }, { "toys", "2019-03-31", 0, 16, Limit + 1, 2_600_000, 997 }, { "cosmetics.perfume", "2026-11-23", 15, 13, Limit + 1, 2_600_000, 997 }, { "alcohol.wine", "2026-11-23", 10, 13, Limit + 1, 2_600_000, 997 },
        { "watches", "2018-12-31", 0, 16, HighEndWatch - 1_000, HighEndWatch - 1, 1 }, { "watches", "2026-11-23", 0, 13, HighEndWatch - 1_000, HighEndWatch - 1, 1 },
        { "watches", "2016-04-08", 20, 17, HighEndWatch, HighEndWatch + 100_000, 1 }, { "watches", "2016-04-08", 20, 17, HighEndWatch + 100_001, 2_000_000, 97 }, { "watches", "2018-12-31", 20, 16, HighEndWatch, HighEndWatch + 100_000, 1 }, { "watches", "2018-12-31", 20, 16, HighEndWatch + 100_001, 2_000_000, 97 }, { "watches", "2019-04-01", 20, 13, HighEndWatch, HighEndWatch + 100_000, 1 }, { "watches", "2019-04-01", 20, 13, HighEndWatch + 100_001, 2_600_000, 97 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Evaluate_EveryAmountAtAPair_GivesTheTaxWorkedByHand(string category, string day, int excise, int vat, int limit, int step) =>
        MustBeAsByHand(Of(category), day, excise, vat, limit, step);

    [Theory]
    [MemberData(nameof(Stated))]
    public void Evaluate_EveryAmountAtStatedRates_GivesTheTaxWorkedByHand(int excise, int vat) =>
        MustBeAsByHand(Of("other") with { ExciseRate = Percentage.FromPercent(excise), VatRate = Percentage.FromPercent(vat) }, "2025-12-31", excise, vat, Limit, step: excise is 2 or 20 ? 1 : 7);

    [Theory]
    [MemberData(nameof(Dear))]
    public void Evaluate_OneArticleAboveTheLimit_PaysEveryTaxInFull(string category, string day, int excise, int vat, int first, int last, int step)
    {
        const int Duty = 10;
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        ParcelItem item = Of(category) with { DutyRate = Percentage.FromPercent(Duty) };
        int weight = ByWeight(item);
        ForEach(((last - first) / step) + 1, (index, buffer) =>
        {
            int fen = first + (index * step);
            long duty = Rounded((long)fen * Duty, 100);
            long consumption = Rounded(Excise(fen + duty, excise, weight), 100 - excise);
            long added = Rounded(Gross(fen + duty, weight) * vat, 100 * (100 - excise));
            MustBe(buffer, [Priced(item, fen)], on, ("duty", duty), ("consumption-tax", consumption), ("vat", added));
        });
    }

    [Theory]
    [InlineData("2018-12-31", 2_000_000)]
    [InlineData("2019-01-01", 2_600_000)]
    public void Evaluate_OneArticleAboveTheLimitOfTheYear_IsClosed(string day, int limit)
    {
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        ParcelItem item = Of("toys") with { DutyRate = Percentage.FromPercent(10) };
        Assert.Equal(OptionStatus.Open, StatusAt(limit));
        Assert.Equal(OptionStatus.Closed, StatusAt(limit + 1));

        OptionStatus StatusAt(int fen) => s_retail.Evaluate(s_order with { Items = [Priced(item, fen)] }, on)["cn.cbec"].Status;
    }

    // Two articles come to the limit of the order exactly, so that each parcel tries two amounts.
    private static void MustBeAsByHand(ParcelItem item, string day, int excise, int vat, int limit, int step)
    {
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        int weight = ByWeight(item);
        ForEach((limit / 2 / step) + 1, (index, buffer) =>
        {
            int fen = index * step;
            int other = limit - fen;
            if (fen == 0)
            {
                MustBe(buffer, [Priced(item, other)], on, ("consumption-tax", Consumption(other)), ("vat", Added(other)));
            }
            else
            {
                MustBe(
                    buffer, [Priced(item, other), Priced(item, fen)], on,
                    ("consumption-tax", Consumption(other)), ("consumption-tax", Consumption(fen)), ("vat", Added(other)), ("vat", Added(fen)));
            }
        });

        long Consumption(int fen) => Rounded(Excise(fen, excise, weight) * 70, (100 - excise) * 100);

        long Added(int fen) => Rounded(Gross(fen, weight) * vat * 70, (100 - excise) * 10_000);
    }

    // Each thread evaluates in a room of its own.
    private static void ForEach(int count, Action<int, ClearanceBuffer> check) => Parallel.For(0, count, s_retail.CreateBuffer, (index, _, buffer) =>
    {
        check(index, buffer);
        return buffer;
    }, static _ => { });

    // The consumption tax in full, (value + w) x c / (1 - c) + w where w is borne by weight, times 100 - c.
    private static long Excise(long value, int excise, int weight) => (value * excise) + (weight * 100L);

    // What value and consumption tax come to, (value + w) / (1 - c), times 100 - c.
    private static long Gross(long value, int weight) => (value + weight) * 100;

    // Half a fen counts as one.
    private static long Rounded(long above, long below) => ((above * 2) + below) / (below * 2);

    private static int ByWeight(ParcelItem item) => item.Category!.Value.IsOrIsUnder(GoodsCategory.Parse("alcohol.spirits")) ? BottleOfSpirits : 0;

    private static void MustBe(ClearanceBuffer buffer, ValueList<ParcelItem> items, DateOnly on, params ReadOnlySpan<(string Id, long Fen)> expected)
    {
        ClearanceOption option = buffer.Evaluate(s_order with { Items = items }, on)["cn.cbec"];
        long total = 0;
        bool isRight = option.Charges.Count == expected.Length;
        for (int index = 0; isRight && index < expected.Length; index++)
        {
            isRight = option.Charges[index].Definition.Id == expected[index].Id && option.Charges[index].Amount?.Amount * 100 == expected[index].Fen;
            total += expected[index].Fen;
        }

        if (!isRight || option.Total?.Amount * 100 != total)
        {
            Assert.Fail($"{items[0].Category} at {string.Join(" and ", items.Select(static i => i.UnitPrice))} on {on:O}: {option.Status}, {string.Join(", ", option.Charges.Select(static c => $"{c.Definition.Id} {c.Amount}"))}, total {option.Total}; by hand in fen {string.Join(", ", expected.ToArray())}");
        }
    }

    private static ParcelItem Priced(ParcelItem item, int fen) => item with { UnitPrice = new Money(new decimal(fen, 0, 0, false, 2), "CNY") };

    // High-end begins at 10 yuan a millilitre: of so little, every price is above it.
    private static ParcelItem Of(string category) => new()
    {
        Quantity = 1,
        UnitPrice = new Money(1m, "CNY"),
        Category = GoodsCategory.Parse(category),
        UnitContents = new NetContents(0.0001m, ContentsUnit.Millilitre),
        UnitWeight = Mass.FromGrams(750),
        Indivisible = true,
    };
}
