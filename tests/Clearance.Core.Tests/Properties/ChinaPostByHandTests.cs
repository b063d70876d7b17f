using System.Numerics;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Properties;

/// <summary>The tax on postal articles worked by hand in whole fen, without a rulebook: every amount from 0.01 to 5,000.00 at every rate that was ever in force.</summary>
public sealed class ChinaPostByHandTests
{
    // Category, day, rate in hundredths, and the step in fen: each rate once with every amount, and beside each change of the law with many.
    public static TheoryData<string, string, int, int> Bands => new()
    {
        { "toys", "2016-04-08", 15, 1 }, { "clothing", "2016-04-08", 30, 1 }, { "sports.golf", "2016-04-08", 60, 1 },
        { "clothing", "2018-11-01", 25, 1 }, { "sports.golf", "2018-11-01", 50, 1 },
        { "toys", "2026-11-23", 13, 1 }, { "clothing", "2026-11-23", 20, 1 }, { "medicines.anti-cancer", "2026-11-23", 3, 1 },
        { "toys", "2018-10-31", 15, 97 }, { "toys", "2018-11-01", 15, 97 }, { "toys", "2019-04-08", 15, 97 }, { "toys", "2019-04-09", 13, 97 },
        { "toys", "2024-11-30", 13, 97 }, { "toys", "2024-12-01", 13, 97 },
        { "clothing", "2018-10-31", 30, 97 }, { "clothing", "2019-04-08", 25, 97 }, { "clothing", "2019-04-09", 20, 97 }, { "clothing", "2024-12-01", 20, 97 },
        { "sports.golf", "2018-10-31", 60, 97 }, { "sports.golf", "2019-04-09", 50, 97 }, { "sports.golf", "2026-11-23", 50, 97 },
        { "medicines.anti-cancer", "2019-04-09", 3, 97 },
    };

    [Theory]
    [MemberData(nameof(Bands))]
    public void Evaluate_EveryAmountAtARate_GivesTheTaxWorkedByHand(string category, string day, int percent, int step)
    {
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Parcel parcel = ChinaPostTests.Plain(new Money(1m, "CNY"), category);
        for (int fen = 1; fen <= 500_000; fen += step)
        {
            Parcel priced = parcel with { Items = [parcel.Items[0] with { UnitPrice = new Money(new decimal(fen, 0, 0, false, 2), "CNY") }] };
            ClearanceOption option = BuiltInBooks.Evaluator.Evaluate(priced, on)["cn.post"];

            // Half a fen counts as one; tax of fifty yuan or less is not collected.
            int assessed = (int)((((BigInteger)fen * percent * 2) + 100) / 200);
            int due = assessed <= 5_000 ? 0 : assessed;
            if (option.Charges[0].Amount!.Value.Amount != assessed / 100m || option.Total!.Value.Amount != due / 100m)
            {
                Assert.Fail($"{fen} fen of {category} on {day}: assessed {option.Charges[0].Amount}, total {option.Total}; by hand {assessed} and {due} fen");
            }
        }
    }
}
