using System.Globalization;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Core.Tests.Properties;

/// <summary>The tax on e-commerce retail worked by hand in whole fen, without a rulebook: every amount up to the limit of an order at every pair of consumption tax and VAT that was ever in force.</summary>
public sealed class ChinaRetailByHandTests
{
    private const int LimitUntil2018 = 200_000;
    private const int Limit = 500_000;

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
        { "tobacco.cut", "2025-12-31", 30, 13, Limit, 1 }, { "tobacco.e-cigarette", "2022-11-01", 36, 13, Limit, 1 },
        { "toys", "2026-11-23", 0, 13, Limit, 97 }, { "alcohol.sake", "2026-11-23", 10, 13, Limit, 97 }, { "cosmetics.skin-care", "2026-11-23", 15, 13, Limit, 97 },
        { "books", "2017-06-30", 0, 13, LimitUntil2018, 97 }, { "books", "2017-07-01", 0, 11, LimitUntil2018, 1 }, { "books", "2018-05-01", 0, 10, LimitUntil2018, 97 }, { "books", "2019-01-01", 0, 10, Limit, 1 },
        { "books", "2019-04-01", 0, 9, Limit, 1 }, { "books", "2026-11-23", 0, 9, Limit, 97 },
    };

    // Rates that the caller states, among them that of the tie: 81.55 at 2 % x 70 % is 1.165, which rounds to 1.17.
    public static TheoryData<int, int> Stated => new() { { 2, 13 }, { 3, 17 }, { 4, 16 }, { 5, 9 }, { 56, 13 } };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Evaluate_EveryAmountAtAPair_GivesTheTaxWorkedByHand(string category, string day, int excise, int vat, int limit, int step) =>
        MustBeAsByHand(Of(category), day, excise, vat, limit, step);

    [Theory]
    [MemberData(nameof(Stated))]
    public void Evaluate_EveryAmountAtStatedRates_GivesTheTaxWorkedByHand(int excise, int vat) =>
        MustBeAsByHand(Of("other") with { ExciseRate = Percentage.FromPercent(excise), VatRate = Percentage.FromPercent(vat) }, "2025-12-31", excise, vat, Limit, step: excise == 2 ? 1 : 7);

    [Theory]
    [InlineData("toys", "2018-12-31", 200_001, 0, 16)]
    [InlineData("toys", "2019-03-31", 500_001, 0, 16)]
    [InlineData("cosmetics.perfume", "2026-11-23", 500_001, 15, 13)]
    [InlineData("alcohol.wine", "2026-11-23", 500_001, 10, 13)]
    public void Evaluate_OneArticleAboveTheLimit_PaysEveryTaxInFull(string category, string day, int first, int excise, int vat)
    {
        const int Duty = 10;
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        ParcelItem item = Of(category) with { DutyRate = Percentage.FromPercent(Duty) };
        int last = first < Limit ? 2_000_000 : 2_600_000;
        for (int fen = first; fen <= last; fen += fen < first + 1_000 ? 1 : 997)
        {
            ClearanceOption option = Evaluate(item, fen, on);
            Int128 duty = Rounded((Int128)fen * Duty, 100);
            Int128 consumption = Rounded((fen + duty) * excise, 100 - excise);

            // (price + duty) / (1 - c) is what price, duty and consumption tax come to.
            Int128 added = Rounded((fen + duty) * vat, 100 - excise);
            MustBe(option, $"{fen} fen of {category} on {day}", ("duty", duty), ("consumption-tax", consumption), ("vat", added));
        }

        Assert.Equal(OptionStatus.Closed, Evaluate(item, last + 1, on).Status);
    }

    // Two articles come to the limit of the order exactly, so that each parcel tries two amounts.
    private static void MustBeAsByHand(ParcelItem item, string day, int excise, int vat, int limit, int step)
    {
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        int below = (100 - excise) * 100;
        Parallel.For(0, (limit / 2 / step) + 1, index =>
        {
            int fen = index * step;
            int other = limit - fen;
            Parcel parcel = ChinaWaysTests.Plain(1m) with { Items = fen == 0 ? [Priced(item, other)] : [Priced(item, other), Priced(item, fen)] };
            (string, Int128)[] expected =
            [
                ("consumption-tax", Rounded((Int128)other * excise * 70, below)), ("consumption-tax", Rounded((Int128)fen * excise * 70, below)),
                ("vat", Rounded((Int128)other * vat * 70, below)), ("vat", Rounded((Int128)fen * vat * 70, below)),
            ];
            MustBe(s_retail.Evaluate(parcel, on)["cn.cbec"], $"{other} and {fen} fen at {excise} and {vat} % on {day}", fen == 0 ? [expected[0], expected[2]] : expected);
        });
    }

    // Half a fen counts as one.
    private static Int128 Rounded(Int128 above, Int128 below) => ((above * 2) + below) / (below * 2);

    private static void MustBe(ClearanceOption option, string what, params ReadOnlySpan<(string Id, Int128 Fen)> expected)
    {
        Int128 total = 0;
        bool isRight = option.Charges.Count == expected.Length;
        for (int index = 0; isRight && index < expected.Length; index++)
        {
            isRight = option.Charges[index].Definition.Id == expected[index].Id && option.Charges[index].Amount?.Amount * 100 == (decimal)expected[index].Fen;
            total += expected[index].Fen;
        }

        if (!isRight || option.Total?.Amount * 100 != (decimal)total)
        {
            Assert.Fail($"{what}: {option.Status}, {string.Join(", ", option.Charges.Select(static c => $"{c.Definition.Id} {c.Amount}"))}, total {option.Total}; by hand {string.Join(", ", expected.ToArray())}");
        }
    }

    private static ClearanceOption Evaluate(ParcelItem item, int fen, DateOnly on) => s_retail.Evaluate(ChinaWaysTests.Plain(1m) with { Items = [Priced(item, fen)] }, on)["cn.cbec"];

    private static ParcelItem Priced(ParcelItem item, int fen) => item with { UnitPrice = new Money(new decimal(fen, 0, 0, false, 2), "CNY") };

    // High-end begins at 10 yuan a millilitre: of so little, every price is above it.
    private static ParcelItem Of(string category) => new()
    {
        Quantity = 1,
        UnitPrice = new Money(1m, "CNY"),
        Category = GoodsCategory.Parse(category),
        UnitContents = new NetContents(0.0001m, ContentsUnit.Millilitre),
        Indivisible = true,
    };
}
