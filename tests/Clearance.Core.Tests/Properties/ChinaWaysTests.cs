using System.Text;
using Clearance.Core.Tests.Support;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Values;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Properties;

/// <summary>What must hold of parcels to China by courier and as freight: personal articles, e-commerce retail and general trade.</summary>
public sealed class ChinaWaysTests(ITestOutputHelper output)
{
    private const int Cases = 2_000;

    [Fact]
    public void Evaluate_EveryDayBesideABoundary_AnswersAPlainParcel()
    {
        Parcel parcel = Plain(100m);
        foreach (DateOnly day in BuiltInBooks.Days)
        {
            ClearanceReport report = BuiltInBooks.Evaluator.Evaluate(parcel, day);
            OptionStatus expected = day < BuiltInBooks.China.FirstDay ? OptionStatus.NotInForce : OptionStatus.Open;
            Assert.Equal((day, expected), (day, report["cn.cbec"].Status));
            Assert.Equal((day, expected), (day, report["cn.trade"].Status));
            Assert.Equal((day, day < new DateOnly(2016, 6, 1) ? OptionStatus.NotInForce : OptionStatus.Open), (day, report["cn.express"].Status));
        }
    }

    [Fact]
    public void Evaluate_MadeUpParcels_KeepTheLawsOfArithmetic()
    {
        var hits = new Hits(
            "cn.express Open", "cn.express Closed", "cn.express NeedsInformation", "cn.cbec Open", "cn.cbec Closed", "cn.cbec NeedsInformation", "cn.trade Open", "cn.trade Closed", "cn.trade NeedsInformation",
            "retail-scheme", "own-use", "order-limit", "year-limit", "restricted-goods", "banned-goods", "value-limit", "personal-use",
            "consumption tax of retail", "duty of retail", "consumption tax of goods", "duty waived as small", "VAT", "tax waived as small", "import tax", "quota assumed unused");
        ParcelMaker parcels = BuiltInBooks.ParcelsToChina(seed: 61);
        var random = new Random(62);
        for (int number = 0; number < Cases; number++)
        {
            Parcel parcel = Varied(parcels, random);
            DateOnly on = random.Pick(BuiltInBooks.Days);
            ClearanceReport report = BuiltInBooks.Evaluator.Evaluate(parcel, on);
            hits.Case(report.Options.Where(static o => o.Status != OptionStatus.NotInForce).SelectMany(Events));
            foreach (ClearanceOption option in report.Options)
            {
                OptionLaws.MustAddUp(option);
                OptionLaws.MustExplain(report, option);
                OptionLaws.MustNotDependOnOrder(parcel, on, option);
            }
        }

        hits.MustBeMet(output, leastPerThousand: 4);
    }

    [Fact]
    public void Evaluate_GoodsForSale_LeaveGeneralTradeOnly()
    {
        ClearanceReport report = BuiltInBooks.Evaluator.Evaluate(Plain(100m) with { Channel = null, Purpose = Purpose.Commercial }, new DateOnly(2026, 11, 23));
        Assert.Equal(["cn.trade"], report.Options.Where(static o => o.Status == OptionStatus.Open).Select(static o => o.Procedure.Id));
        Assert.Equal(["cn.cbec", "cn.express", "cn.post"], report.Options.Where(static o => o.Status == OptionStatus.Closed).Select(static o => o.Procedure.Id));
    }

    [Fact]
    public void Evaluate_PurchasesOfTheYearNotStated_SayThatNoneIsAssumed()
    {
        ClearanceOption option = BuiltInBooks.Evaluator.Evaluate(Plain(100m) with { AllowancesUsed = [] }, new DateOnly(2026, 11, 23))["cn.cbec"];
        Assert.Contains(option.Assumptions, static a => a.Fact == "used('cn.cbec.year')");
    }

    [Fact]
    public void Evaluate_ListThatDoesNotShip_SaysThatItWasNotChecked()
    {
        ClearanceReport report = BuiltInBooks.Evaluator.Evaluate(Plain(100m), new DateOnly(2026, 11, 23));
        Assert.Contains(report.Warnings, static w => w.Code == "positive-list-not-checked");
    }

    [Theory]
    [InlineData("95030060", OptionStatus.Open)]
    [InlineData("95045030", OptionStatus.Closed)]
    [InlineData(null, OptionStatus.NeedsInformation)]
    public void Evaluate_ListThatWasLoaded_ClosesWhatIsNotOnIt(string? hs, OptionStatus expected)
    {
        const string List = "item.hs,checked,note,validFrom,validTo,source\n95030060,yes,,2022-03-01,,cbec-list\n";
        var evaluator = new ClearanceEvaluator(Rulebook.Load(
            BuiltInBooks.FilesOf("cn").Select(static f => f.Path == "tables/positive-list.csv" ? f with { Content = Encoding.UTF8.GetBytes(List) } : f)));
        Parcel parcel = Plain(100m);
        ClearanceReport report = evaluator.Evaluate(parcel with { Items = [parcel.Items[0] with { Hs = hs is null ? null : HsCode.Parse(hs) }] }, new DateOnly(2026, 11, 23));
        Assert.Equal(expected, report["cn.cbec"].Status);
        Assert.DoesNotContain(report.Warnings, static w => w.Code == "positive-list-not-checked");
        Assert.Equal(expected == OptionStatus.Closed ? ["positive-list"] : [], report["cn.cbec"].Reasons.Select(static r => r.Rule));
    }

    internal static Parcel Plain(decimal price) => new()
    {
        From = CountryCode.Parse("JP"),
        To = TerritoryCode.Parse("CN"),
        Channel = Channel.Express,
        Purpose = Purpose.Personal,
        Freight = new Money(0m, "CNY"),
        Insurance = new Money(0m, "CNY"),
        Seller = new Seller { Type = PartyType.Business, Schemes = ["CN-CBEC"] },
        Items = [new ParcelItem { Quantity = 1, UnitPrice = new Money(price, "CNY"), Category = GoodsCategory.Parse("toys"), DutyRate = default(Percentage), Indivisible = true }],
    };

    /// <summary>A made-up parcel by courier mostly, from a seller of the scheme mostly, its goods mostly of kinds whose rates are known.</summary>
    internal static Parcel Varied(ParcelMaker parcels, Random random)
    {
        Parcel parcel = parcels.Next();
        parcel = parcel with
        {
            Channel = random.Next(8) == 0 ? parcel.Channel : random.Pick(Channel.Express, Channel.Express, Channel.Freight),
            Purpose = random.Next(8) == 0 ? parcel.Purpose : Purpose.Personal,
            Seller = random.Next(4) == 0 ? parcel.Seller : new Seller { Type = PartyType.Business, Schemes = ["CN-CBEC"] },
        };
        return random.Next(3) == 0 ? parcel : parcel with { ExchangeRates = [], AllowancesUsed = random.Next(3) == 0 ? [] : parcel.AllowancesUsed, Freight = Small(random), Insurance = random.Next(2) == 0 ? null : Small(random), Items = Goods(random) };
    }

    private static ValueList<ParcelItem> Goods(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new ParcelItem
        {
            Quantity = random.Pick(1, 1, 1, 2, 3),
            UnitPrice = new Money(random.Pick(random.Next(1, 60_000), random.Next(1, 60_000), random.Next(100_000, 600_000), 2_500, 250_000) / 100m, "CNY"),
            Category = GoodsCategory.Parse(random.Pick("toys", "clothing", "bags", "cosmetics.perfume", "cosmetics.skin-care", "watches", "alcohol.wine", "alcohol.spirits.whisky", "sports.golf", "books", "tobacco.cigarettes", "weapons", "food.meat")),
            Hs = random.Next(4) == 0 ? HsCode.Parse(random.Pick("330499", "3304", "42022100", "91021100", "22083000", "95030060", "640319", "9306")) : null,
            Origin = random.Next(4) == 0 ? null : CountryCode.Parse(random.Pick("JP", "FR", "US")),
            UnitWeight = random.Next(4) == 0 ? null : Mass.FromGrams(random.Next(1, 3_000)),
            UnitContents = random.Next(4) == 0 ? null : new NetContents(random.Next(1, 500), random.Pick(ContentsUnit.Millilitre, ContentsUnit.Gram, ContentsUnit.Piece)),
            Indivisible = random.Next(4) == 0 ? null : random.Next(2) == 0,
            DutyRate = random.Next(3) == 0 ? null : Percentage.FromPercent(random.Pick(0m, 5m, 6.5m, 10m)),
            ExciseRate = random.Next(8) == 0 ? Percentage.FromPercent(random.Pick(2m, 15m, 56.5m, 0m)) : null,
        }),
    ];

    private static Money Small(Random random) => new(random.Pick(0, random.Next(1, 20_000)) / 100m, "CNY");

    private static IEnumerable<string> Events(ClearanceOption option)
    {
        if (option.Procedure.Id is not "cn.post")
        {
            yield return $"{option.Procedure.Id} {option.Status}";
        }

        foreach (string rule in option.Reasons.Select(static r => r.Rule).Where(static r => r is not "publication-quantity"))
        {
            yield return rule;
        }

        foreach (Charge charge in option.Charges.Where(static c => c.Amount is { Amount: > 0m }))
        {
            yield return (charge.Definition.Id, charge.WaivedBy?.Id, option.Procedure.Id) switch
            {
                ("import-tax", "small-tax", _) => "tax waived as small",
                ("import-tax", _, _) => "import tax",
                ("duty", "small-duty", _) => "duty waived as small",
                ("duty", _, "cn.cbec") => "duty of retail",
                ("consumption-tax", _, "cn.cbec") => "consumption tax of retail",
                ("consumption-tax", _, _) => "consumption tax of goods",
                _ => "VAT",
            };
        }

        if (option.Assumptions.Any(static a => a.Fact == "used('cn.cbec.year')"))
        {
            yield return "quota assumed unused";
        }
    }
}
