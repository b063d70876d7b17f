using System.Numerics;
using Clearance.Core.Tests.Properties;
using Clearance.Core.Tests.Support;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;
using Clearance.Values;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Rulebooks.Evaluation;

/// <summary>Frames of every width hold exactly what the items say, whatever digits their numbers have, and say what is unknown.</summary>
public class ItemFactsTests(ITestOutputHelper output)
{
    private const int MostItems = 150;

    // In hundredths beyond 31 bits.
    private const decimal Long = 198_765_432.25m;

    private static readonly DateOnly s_day = new(2026, 11, 23);
    private static readonly Edition s_china = BuiltInBooks.China.EditionAt(BuiltInBooks.China.Territories[0], s_day)!;

    private static readonly (FactId Id, Func<ParcelItem, decimal?> Read)[] s_numbers =
    [
        (FactId.ItemPrice, static i => i.UnitPrice.Amount),
        (FactId.ItemQuantity, static i => i.Quantity),
        (FactId.ItemUnitWeight, static i => i.UnitWeight?.Grams / 1000m),
        (FactId.ItemUnitGrams, static i => i.UnitWeight?.Grams ?? (i.UnitContents is { Unit: ContentsUnit.Gram } grams ? grams.Amount : null)),
        (FactId.ItemUnitContents, static i => i.UnitContents?.Amount),
        (FactId.ItemUnitMillilitres, static i => i.UnitContents is { Unit: ContentsUnit.Millilitre } contents ? contents.Amount : null),
        (FactId.ItemDutyRate, static i => i.DutyRate?.Fraction),
        (FactId.ItemExciseRate, static i => i.ExciseRate?.Fraction),
        (FactId.ItemVatRate, static i => i.VatRate?.Fraction),
        (FactId.ItemTariffRate, static _ => null),
    ];

    [Fact]
    public void Load_AnyNumbers_AreWhatTheItemsSay()
    {
        var builder = new ProgramBuilder();
        Slot[] slots = [.. s_numbers.Select(n => builder.Fact(SlotKind.Number, Scope.Item, (int)n.Id))];
        Program program = builder.Build();
        Frame[] frames = FramesOf(program);
        var items = new ItemFacts(s_china);
        var facts = new ParcelFacts(s_china);
        var random = new Random(12);
        var hits = new Hits("plain", "more digits", "long", "nobody gives it", "some give it", "more than a word");
        for (int round = 0; round < 4_000; round++)
        {
            Parcel parcel = ChinaWaysTests.Plain(1m) with { Items = [.. Items(random)] };
            facts.Begin(parcel, s_day, null, null);
            ReadOnlySpan<ParcelItem> all = parcel.Items.AsSpan();
            items.Begin();
            foreach (Frame frame in frames)
            {
                frame.Reset(all.Length);
                for (int n = 0; n < slots.Length; n++)
                {
                    items.Load(frame, facts, s_numbers[n].Id, slots[n].Index);
                    for (int i = 0; i < all.Length; i++)
                    {
                        decimal? expected = s_numbers[n].Read(all[i]);
                        Assert.Equal((s_numbers[n].Id, i, expected is { } known ? BigRational.FromDecimal(known) : (BigRational?)null), (s_numbers[n].Id, i, frame.Number(slots[n].Index, i)));
                    }
                }
            }

            hits.Case(Kinds(parcel.Items));
        }

        hits.MustBeMet(output);
    }

    [Fact]
    public void Load_RatesAndWhatIsWhole_AreWhatTheItemsSay()
    {
        var builder = new ProgramBuilder();
        Slot rate = builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemPriceRate);
        Slot indivisible = builder.Fact(SlotKind.Boolean, Scope.Item, (int)FactId.ItemIndivisible);
        Program program = builder.Build();
        Frame[] frames = FramesOf(program);
        var items = new ItemFacts(s_china);
        var facts = new ParcelFacts(s_china);
        var random = new Random(14);
        var hits = new Hits("other", "one currency", "several", "no rate", "nothing", "more than a word");
        for (int round = 0; round < 2_000; round++)
        {
            string[] currencies = random.Percent(50) ? [random.Pick("CNY", "JPY", "EUR", "USD")] : ["CNY", "JPY", "EUR", "USD"];
            int free = random.Pick(0, 0, 30);
            int count = random.Percent(5) ? random.Next(1, MostItems) : random.Next(1, 5);
            Parcel parcel = ChinaWaysTests.Plain(1m) with
            {
                ExchangeRates = [new StatedRate(Currency.Parse("JPY"), new Money(0.0478m, "CNY")), new StatedRate(Currency.Parse("CNY"), new Money(0.125m, "EUR"))],
                Items =
                [
                    .. Enumerable.Range(0, count).Select(_ => new ParcelItem
                    {
                        Quantity = 1,
                        UnitPrice = new Money(random.Percent(free) ? 0m : random.Next(1, 1_000), random.Pick(currencies)),
                        Indivisible = random.Pick<bool?>(true, false, null),
                    }),
                ],
            };
            facts.Begin(parcel, s_day, null, null);
            ReadOnlySpan<ParcelItem> all = parcel.Items.AsSpan();
            items.Begin();
            foreach (Frame frame in frames)
            {
                frame.Reset(all.Length);
                items.Load(frame, facts, FactId.ItemPriceRate, rate.Index);
                items.Load(frame, facts, FactId.ItemIndivisible, indivisible.Index);
                for (int i = 0; i < all.Length; i++)
                {
                    Assert.Equal((i, RateOf(all[i].UnitPrice)), (i, frame.Number(rate.Index, i)));
                    Assert.Equal((i, Truths.Of(all[i].Indivisible)), (i, frame.Boolean(indivisible.Index, i)));
                }
            }

            hits.Case(RateKinds(parcel.Items));
        }

        hits.MustBeMet(output);
    }

    [Fact]
    public void Load_NationalCodes_AreTheSameForTheSameWordsAlone()
    {
        string?[] words = ["01010100", "9999.99.99.99", "9999.99.99.98", null, "9999.99.99.99", "99999999", "01010100", "99999998", null];
        var builder = new ProgramBuilder();
        Slot national = builder.Fact(SlotKind.Code, Scope.Item, (int)FactId.ItemNational);
        var facts = new ParcelFacts(s_china);
        facts.Begin(ChinaWaysTests.Plain(1m) with { Items = [.. words.Select(static w => new ParcelItem { Quantity = 1, UnitPrice = new Money(1m, "CNY"), NationalCode = w })] }, s_day, null, null);
        foreach (Frame frame in FramesOf(builder.Build()))
        {
            frame.Reset(words.Length);
            new ItemFacts(s_china).Load(frame, facts, FactId.ItemNational, national.Index);

            Assert.All(Enumerable.Range(0, words.Length), i => Assert.Equal(words[i] is null, frame.Code(national.Index, i) == 0));
            Assert.All(
                Enumerable.Range(0, words.Length * words.Length),
                p => Assert.Equal(words[p / words.Length] == words[p % words.Length], frame.Code(national.Index, p / words.Length) == frame.Code(national.Index, p % words.Length)));
        }
    }

    private static Frame[] FramesOf(Program program) => [new NarrowMachine(program), new Machine<Int128, Int128Ops>(program), new Machine<BigInteger, BigOps>(program)];

    // Nothing of a currency needs no rate.
    private static BigRational? RateOf(Money price) => price.Amount == 0m ? BigRational.One : price.Currency.Code switch
    {
        "CNY" => BigRational.One,
        "JPY" => new BigRational(478, 10_000),
        "EUR" => new BigRational(8, 1),
        _ => null,
    };

    private static IEnumerable<string> RateKinds(ValueList<ParcelItem> items)
    {
        yield return items.Select(static i => i.UnitPrice.Currency).Distinct().Count() == 1 ? "one currency" : "several";
        yield return items.Any(static i => i.UnitPrice.Amount == 0m) ? "nothing" : "other";
        yield return items.Any(static i => i.UnitPrice is { Amount: > 0m, Currency.Code: "USD" }) ? "no rate" : "other";
        yield return items.Count > TruthColumns.WordBits ? "more than a word" : "other";
    }

    private static IEnumerable<string> Kinds(ValueList<ParcelItem> items)
    {
        int given = items.Count(static i => i.DutyRate is not null);
        yield return given == 0 ? "nobody gives it" : given < items.Count ? "some give it" : "plain";
        yield return items.Any(static i => i.UnitPrice.Amount.Scale > 2) ? "more digits" : "plain";
        yield return items.Any(static i => i.UnitPrice.Amount == Long) ? "long" : "plain";
        yield return items.Count > TruthColumns.WordBits ? "more than a word" : "plain";
    }

    private static IEnumerable<ParcelItem> Items(Random random)
    {
        int count = random.Percent(5) ? random.Next(1, MostItems) : random.Next(1, 5);
        int given = random.Pick(0, 60, 100);
        int digits = random.Pick(0, 2, 2, 6);
        int most = random.Pick(100, 1_000_000);
        return Enumerable.Range(0, count).Select(_ => new ParcelItem
        {
            Quantity = random.Next(1, 5),
            UnitPrice = new Money(random.Percent(2) ? Long : Number(random, most, digits), "CNY"),
            UnitWeight = random.Percent(given) ? Mass.FromGrams(Number(random, most, digits)) : null,
            UnitContents = random.Percent(given) ? new NetContents(Number(random, most, digits), random.Pick(ContentsUnit.Millilitre, ContentsUnit.Gram, ContentsUnit.Piece)) : null,
            DutyRate = Rate(random, given),
            ExciseRate = Rate(random, given),
            VatRate = Rate(random, given),
        });
    }

    private static Percentage? Rate(Random random, int given) => random.Percent(given) ? Percentage.FromPercent(Number(random, 100, random.Pick(0, 1, 4))) : null;

    // With zeros at the end at times, as data bases give them.
    private static decimal Number(Random random, int most, int digits) =>
        Math.Round(((decimal)random.Next(1, most) / random.Pick(1, 10, 1_000)) + 0.01m, digits) + 1.000m;
}
