using System.Buffers;
using Clearance.Core.Tests.Oracle;
using Clearance.Parcels;
using Clearance.Rulebooks.Documents;
using FsCheck.Xunit;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Support;

public class ParcelMakerTests(ITestOutputHelper output)
{
    [Fact]
    public void Next_ManySeeds_MeetsEveryKindOfParcel()
    {
        var hits = new Hits(Kinds.Select(kind => kind.Name));
        for (int seed = 0; seed < 5_000; seed++)
        {
            Parcel parcel = new ParcelMaker(ParcelVocabulary.Plain, new Random(seed)).Next();
            hits.Case(Kinds.Where(kind => kind.Is(parcel)).Select(kind => kind.Name));
        }

        hits.MustBeMet(output);
    }

    [Fact]
    public void Next_OneSeed_MakesOneParcel() =>
        Assert.Equal(new ParcelMaker(ParcelVocabulary.Plain, new Random(7)).Next(), new ParcelMaker(ParcelVocabulary.Plain, new Random(7)).Next());

    [Fact]
    public void Next_VocabularyOfEveryRulebook_MeetsItsLimits()
    {
        foreach (RulebookDocument book in ReferenceBooks.Documents)
        {
            ParcelVocabulary vocabulary = RulebookVocabulary.Of(book, book.Uses.Select(use => ReferenceBooks.Documents.First(other => other.Id.Text == use.Text)));
            var random = new Random(1);
            var maker = new ParcelMaker(vocabulary, random);

            Assert.All(Enumerable.Range(0, 200), _ => Assert.Contains(maker.Next().To, vocabulary.Destinations));
        }
    }

    [Property(Arbitrary = [typeof(ParcelArbitraries)])]
    public void Smaller_AnyParcel_IsLawfulAndAnother(Parcel parcel) => Assert.All(ParcelArbitraries.Smaller(parcel).Take(30), smaller => Assert.NotEqual(parcel, smaller));

    [Property(Arbitrary = [typeof(ParcelArbitraries)])]
    public void Parcels_WrittenAndRead_AreEqual(Parcel parcel)
    {
        var written = new ArrayBufferWriter<byte>();
        parcel.WriteJson(written);

        Assert.Equal(parcel, Parcel.Parse(written.WrittenSpan));
    }

    private static IEnumerable<(string Name, Func<Parcel, bool> Is)> Kinds =>
    [
        ("one line", parcel => parcel.Items.Count == 1),
        ("several lines", parcel => parcel.Items.Count is > 1 and < 40),
        ("40 lines", parcel => parcel.Items.Count == 40),
        ("one currency", parcel => parcel.Items.Select(item => item.UnitPrice.Currency).Distinct().Count() == 1),
        ("several currencies", parcel => parcel.Items.Select(item => item.UnitPrice.Currency).Distinct().Count() > 1),
        ("nothing", parcel => parcel.Items.Any(item => item.UnitPrice.Amount == 0)),
        ("a cent", parcel => parcel.Items.Any(item => item.UnitPrice.Amount == 0.01m)),
        ("a milliard", parcel => parcel.Items.Any(item => item.UnitPrice.Amount == 1_000_000_000m)),
        ("four decimals", parcel => parcel.Items.Any(item => item.UnitPrice.Amount * 100 % 1 != 0)),
        ("at a limit", parcel => ParcelVocabulary.Plain.Thresholds.Any(limit => Total(parcel, limit.Currency.Code) == limit.Amount)),
        ("a cent above a limit", parcel => ParcelVocabulary.Plain.Thresholds.Any(limit => Total(parcel, limit.Currency.Code) == limit.Amount + 0.01m)),
        ("a cent below a limit", parcel => ParcelVocabulary.Plain.Thresholds.Any(limit => Total(parcel, limit.Currency.Code) == limit.Amount - 0.01m)),
        ("category unknown", parcel => parcel.Items.Any(item => item.Category is null)),
        ("category of the rulebook", parcel => parcel.Items.Any(item => item.Category is { } category && ParcelVocabulary.Plain.Categories.Contains(category))),
        ("hs unknown", parcel => parcel.Items.Any(item => item.Hs is null)),
        ("hs of 4 digits", parcel => parcel.Items.Any(item => item.Hs?.Length == 4)),
        ("hs of 12 digits", parcel => parcel.Items.Any(item => item.Hs?.Length == 12)),
        ("national code", parcel => parcel.Items.Any(item => item.NationalCode is not null)),
        ("weight unknown", parcel => parcel.Items.Any(item => item.UnitWeight is null)),
        ("contents unknown", parcel => parcel.Items.Any(item => item.UnitContents is null)),
        ("indivisible", parcel => parcel.Items.Any(item => item.Indivisible is true)),
        ("own duty rate", parcel => parcel.Items.Any(item => item.DutyRate is not null)),
        ("direct rate", parcel => parcel.ExchangeRates.Any(rate => rate.Value.Currency.Code is "CNY")),
        ("inverse rate", parcel => parcel.ExchangeRates.Any(rate => rate.Of.Code is "CNY")),
        ("rate unknown", parcel => parcel.Items.Any(item => item.UnitPrice.Currency.Code is not "CNY" && parcel.ExchangeRates.All(rate => rate.Of != item.UnitPrice.Currency && rate.Value.Currency != item.UnitPrice.Currency))),
        ("freight unknown", parcel => parcel.Freight is null),
        ("freight nothing", parcel => parcel.Freight?.Amount == 0),
        ("insurance", parcel => parcel.Insurance?.Amount > 0),
        ("purpose unknown", parcel => parcel.Purpose is null),
        ("gift", parcel => parcel.Purpose == Purpose.Gift),
        ("channel unknown", parcel => parcel.Channel is null),
        ("seller unknown", parcel => parcel.Seller is null),
        ("registered seller", parcel => parcel.Seller?.Schemes?.Count > 0),
        ("buyer unknown", parcel => parcel.Buyer is null),
        ("documents unknown", parcel => parcel.Documents is null),
        ("no documents", parcel => parcel.Documents?.Count == 0),
        ("documents", parcel => parcel.Documents?.Count > 0),
        ("allowance used", parcel => parcel.AllowancesUsed.Count > 0),
    ];

    private static decimal? Total(Parcel parcel, string currency) =>
        parcel.Items.All(item => item.UnitPrice.Currency.Code == currency) ? parcel.Items.Sum(item => item.UnitPrice.Amount * item.Quantity) : null;
}
