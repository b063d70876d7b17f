using System.Numerics;
using Clearance.Core.Tests.Support;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Properties;

/// <summary>Duty, consumption tax and VAT of general trade worked by hand in exact fractions, one upon the other.</summary>
public sealed class ChinaTradeByHandTests
{
    // Rates and amounts have at most four decimals; freight is shared by value, and the price with it goes to the fen.
    private const int Scale = 10_000;

    [Fact]
    public void Evaluate_MadeUpGoods_GiveTheCascadeWorkedByHand()
    {
        var random = new Random(81);
        int waived = 0;
        for (int number = 0; number < 6_000; number++)
        {
            DateOnly on = random.Pick(new DateOnly(2016, 4, 8), new DateOnly(2018, 5, 1), new DateOnly(2024, 11, 30), new DateOnly(2024, 12, 1), new DateOnly(2026, 11, 23));
            Line[] lines = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Line.Next(random))];
            int freight = random.Pick(0, random.Next(1, 5_000_000));
            ClearanceOption option = BuiltInBooks.Evaluator.Evaluate(Parcel(lines, freight), on)["cn.trade"];

            BigInteger value = lines.Aggregate(BigInteger.Zero, static (sum, line) => sum + line.Value);
            (BigInteger Above, BigInteger Below)[] prices = [.. lines.Select(line => (Fen(line.Value * (value + freight), value * Scale), new BigInteger(100)))];
            BigInteger[] duties = [.. lines.Select((line, i) => Fen(prices[i].Above * line.Duty, prices[i].Below * 100 * Scale))];
            bool isWaived = on < new DateOnly(2024, 12, 1) && duties.Aggregate(BigInteger.Add) <= 5_000;
            BigInteger total = 0;
            for (int i = 0; i < lines.Length; i++)
            {
                BigInteger duty = isWaived ? 0 : duties[i];
                (BigInteger above, BigInteger below) = Plus(prices[i], duty);
                BigInteger excise = Fen(above * lines[i].Excise, below * ((100 * Scale) - lines[i].Excise));
                (above, below) = Plus((above, below), excise);
                BigInteger vat = Fen(above * lines[i].Vat, below * 100 * Scale);
                MustBe(option, "duty", i, duties[i], number);
                MustBe(option, "consumption-tax", i, excise, number);
                MustBe(option, "vat", i, vat, number);
                total += duty + excise + vat;
            }

            Assert.Equal((number, (decimal)total / 100m), (number, option.Total!.Value.Amount));
            waived += isWaived ? 1 : 0;
        }

        Assert.True(waived > 100, $"only {waived} small duties met");
    }

    private static void MustBe(ClearanceOption option, string id, int item, BigInteger fen, int number)
    {
        Charge charge = option.Charges.Single(c => c.Definition.Id == id && c.Item == item);
        Assert.Equal((number, id, item, (decimal)fen / 100m), (number, id, item, charge.Amount!.Value.Amount));
    }

    private static (BigInteger Above, BigInteger Below) Plus((BigInteger Above, BigInteger Below) amount, BigInteger fen) =>
        ((amount.Above * 100) + (fen * amount.Below), amount.Below * 100);

    // Half a fen counts as one.
    private static BigInteger Fen(BigInteger above, BigInteger below) => ((above * 200) + below) / (below * 2);

    private static Parcel Parcel(Line[] lines, int freight) => ChinaWaysTests.Plain(1m) with
    {
        Freight = Amount(freight),
        Purpose = Purpose.Commercial,
        Items =
        [
            .. lines.Select(static line => new ParcelItem
            {
                Quantity = line.Quantity,
                UnitPrice = Amount(line.Price),
                Category = GoodsCategory.Parse("toys"),
                DutyRate = Percentage.FromPercent((decimal)line.Duty / Scale),
                ExciseRate = Percentage.FromPercent((decimal)line.Excise / Scale),
                VatRate = Percentage.FromPercent((decimal)line.Vat / Scale),
            }),
        ],
    };

    private static Money Amount(int tenThousandths) => new(new decimal(tenThousandths, 0, 0, false, 4), "CNY");

    private sealed record Line(int Quantity, int Price, int Duty, int Excise, int Vat)
    {
        public BigInteger Value => (BigInteger)Quantity * Price;

        public static Line Next(Random random) => new(
            random.Next(1, 6),
            random.Pick(random.Next(1, 3_000_000), random.Next(1, 50_000_000), random.Next(1, 2_000) * 10_000),
            random.Pick(0, 5, 8, 10, 14, 65) * Scale,
            random.Pick(0, 2, 10, 15, 20, 36) * Scale,
            random.Pick(13 * Scale, 9 * Scale, random.Next(1, 20 * Scale)));
    }
}
