using System.Buffers;
using Clearance.Core.Tests.Support;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Values;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Properties;

/// <summary>What must hold of every parcel to China, whatever the law of the day.</summary>
public sealed class ChinaPostTests(ITestOutputHelper output)
{
    private const int Cases = 4_000;

    [Fact]
    public void Compile_WholeRulebook_HasNoFault()
    {
        string folder = Path.Combine(Repository.Root, "src", "Clearance.Core", "Rulebooks", "Data", "cn");
        var loaded = Rulebook.Load(folder);
        Assert.Equal(BuiltInBooks.China.SpansOf(BuiltInBooks.China.Territories[0]), loaded.SpansOf(loaded.Territories[0]));
        Assert.True(BuiltInBooks.Days.Count > 10);
    }

    [Fact]
    public void Evaluate_EveryDayBesideABoundary_AnswersAPlainParcel()
    {
        Parcel parcel = Plain(new Money(100m, "CNY"), "toys");
        foreach (DateOnly day in BuiltInBooks.Days)
        {
            ClearanceReport report = BuiltInBooks.Evaluator.Evaluate(parcel, day);
            OptionStatus expected = day < BuiltInBooks.China.FirstDay ? OptionStatus.NotInForce : OptionStatus.Open;
            Assert.Equal((day, expected), (day, report["cn.post"].Status));
        }
    }

    [Fact]
    public void Evaluate_MadeUpParcels_KeepTheLawsOfArithmetic()
    {
        var hits = new Hits("open", "closed", "needsInformation", "notInForce", "tax due", "tax waived as small", "free printed matter", "personal-use", "value-limit", "restricted-goods", "publication-quantity", "missing rate", "missing goods", "warning");
        ParcelMaker parcels = BuiltInBooks.ParcelsToChina(seed: 7);
        var random = new Random(8);
        for (int number = 0; number < Cases; number++)
        {
            Parcel parcel = Varied(parcels, random);
            DateOnly on = random.Pick(BuiltInBooks.Days);
            ClearanceReport report = BuiltInBooks.Evaluator.Evaluate(parcel, on);
            ClearanceOption option = report["cn.post"];
            hits.Case(Events(report, option));
            OptionLaws.MustAddUp(option);
            OptionLaws.MustExplain(report, option);
            Assert.Equal(Json(report), Json(BuiltInBooks.Evaluator.Evaluate(Parcel.Parse(Written(parcel)), on)));
            OptionLaws.MustNotDependOnOrder(parcel, on, option);
        }

        hits.MustBeMet(output);
    }

    [Fact]
    public void Evaluate_DearerGoods_NeverPayLessWhileTheSameRulesApply()
    {
        ParcelMaker parcels = BuiltInBooks.ParcelsToChina(seed: 21);
        var random = new Random(22);
        int compared = 0;
        for (int number = 0; number < Cases; number++)
        {
            Parcel parcel = parcels.Next();
            parcel = parcel with
            {
                Channel = Channel.Post,
                Purpose = Purpose.Personal,
                Items = [.. parcel.Items.Take(2).Select(x => x with { Quantity = 1, UnitPrice = new Money(random.Next(1, 40_000) / 100m, "CNY") })],
            };
            int line = random.Next(parcel.Items.Count);
            decimal more = random.Next(1, 30_000) / 100m;
            Parcel raised = parcel with { Items = [.. parcel.Items.Select((x, i) => i == line ? x with { UnitPrice = x.UnitPrice + new Money(more, "CNY") } : x)] };
            DateOnly on = random.Pick(BuiltInBooks.Days);
            ClearanceOption before = BuiltInBooks.Evaluator.Evaluate(parcel, on)["cn.post"];
            ClearanceOption after = BuiltInBooks.Evaluator.Evaluate(raised, on)["cn.post"];

            // Until 2024-11-30 a table price may stand for a band of prices, so a dearer article of the band may pay less than one below it: nothing is compared there.
            if (before.Status == OptionStatus.Open && after.Status == OptionStatus.Open && WaivedBy(before).SequenceEqual(WaivedBy(after)) && !IsTablePrice(on))
            {
                Assert.True(after.Total!.Value.Amount >= before.Total!.Value.Amount, $"{before.Total} became {after.Total} on {on}");
                compared++;
            }
        }

        Assert.True(compared > Cases / 10, $"only {compared} pairs compared");
    }

    [Fact]
    public void Evaluate_ItemsWithoutAnyClassification_AskForItAndSayWhatWouldDo()
    {
        Parcel parcel = Plain(new Money(100m, "CNY"), "toys");
        parcel = parcel with { Items = [parcel.Items[0] with { Category = null }] };
        ClearanceOption option = BuiltInBooks.Evaluator.Evaluate(parcel, new DateOnly(2026, 11, 23))["cn.post"];
        Assert.Equal(OptionStatus.NeedsInformation, option.Status);
        Assert.Null(option.Total);
        Assert.Equal(["items[0].category"], option.Missing);
        Assert.Contains("items[0].nationalCode", option.MissingInstead["items[0].category"]);
    }

    internal static Parcel Plain(Money price, string category) => new()
    {
        From = CountryCode.Parse("JP"),
        To = TerritoryCode.Parse("CN"),
        Channel = Channel.Post,
        Purpose = Purpose.Personal,
        Items = [new ParcelItem { Quantity = 1, UnitPrice = price, Category = GoodsCategory.Parse(category), Indivisible = true }],
    };

    /// <summary>A made-up parcel, by post mostly and for own use mostly, some of publications, some without a rate.</summary>
    internal static Parcel Varied(ParcelMaker parcels, Random random)
    {
        Parcel parcel = parcels.Next();
        parcel = parcel with { Channel = random.Next(4) == 0 ? null : Channel.Post, Purpose = random.Next(10) == 0 ? parcel.Purpose : Purpose.Personal };
        parcel = random.Next(12) switch
        {
            0 => WithPublications(parcel, random),
            1 or 2 => parcel with { ExchangeRates = [], Items = [parcel.Items[0] with { UnitPrice = new Money(random.Next(1, 9000), "JPY"), Quantity = 1 }] },
            _ => parcel,
        };
        return parcel;
    }

    private static Parcel WithPublications(Parcel parcel, Random random) => parcel with
    {
        ExchangeRates = [],
        Items = [.. parcel.Items.Take(3).Select(_ => new ParcelItem
        {
            Category = GoodsCategory.Parse(random.Pick("books", "books.sets", "media.discs", "media.sets")),
            Quantity = random.Pick(1, 2, 3, 9, 10, 11, 19, 20, 60),
            UnitPrice = new Money(random.Next(1, 3000) / 100m, "CNY"),
        })],
    };

    private static bool IsTablePrice(DateOnly on) => on < new DateOnly(2024, 12, 1);

    private static IEnumerable<string?> WaivedBy(ClearanceOption option) => option.Charges.Select(static c => c.WaivedBy?.Id);

    private static IEnumerable<string> Events(ClearanceReport report, ClearanceOption option)
    {
        yield return char.ToLowerInvariant(option.Status.ToString()[0]) + option.Status.ToString()[1..];
        foreach (string rule in option.Reasons.Select(static r => r.Rule))
        {
            yield return rule;
        }

        foreach (Charge charge in option.Charges)
        {
            yield return charge.WaivedBy?.Id switch
            {
                "small-tax" => "tax waived as small",
                "free-printed-matter" => "free printed matter",
                _ => "tax due",
            };
        }

        foreach (string path in option.Missing.ToArray())
        {
            yield return path.StartsWith("exchangeRates", StringComparison.Ordinal) ? "missing rate" : "missing goods";
        }

        if (report.Warnings.Count > 0)
        {
            yield return "warning";
        }
    }

    private static string Json(ClearanceReport report)
    {
        var output = new ArrayBufferWriter<byte>();
        report.WriteJson(output);
        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static byte[] Written(Parcel parcel)
    {
        var output = new ArrayBufferWriter<byte>();
        parcel.WriteJson(output);
        return output.WrittenSpan.ToArray();
    }
}
