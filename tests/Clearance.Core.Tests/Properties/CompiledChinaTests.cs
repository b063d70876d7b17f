using System.Numerics;
using Clearance.Core.Tests.Evaluation;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Slots;
using Clearance.Values;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Properties;

/// <summary>The rulebook that ships says the same once its instructions are compiled.</summary>
public sealed class CompiledChinaTests(ITestOutputHelper output)
{
    private const int ManyItems = 150;

    /// <summary>Of few items, and of more than a word has bits.</summary>
    [Theory]
    [InlineData(600, 0)]
    [InlineData(90, 65)]
    public void Evaluate_OftenEnough_SaysTheSame(int cases, int leastItems)
    {
        var random = new Random(72);
        Compare(
            [.. Made(cases, random).Select(p => Filled(p, leastItems, random))],
            NewBuffer(),
            ["longer than 64 bits on the way", "open", "closed", "information is missing"]);
    }

    /// <summary>Slots lie far apart once a parcel had many items.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(ManyItems)]
    public void Evaluate_OneItemOftenEnough_SaysTheSame(int itemsBefore)
    {
        var random = new Random(73);
        Parcel[] made = [.. Made(300, random).Select(static p => p with { Items = [p.Items[0]] })];
        ClearanceBuffer buffer = NewBuffer();
        buffer.Evaluate(Filled(made[0], itemsBefore, random), ParcelsToChina.Day);

        Compare(made, buffer, ["open", "closed", "information is missing"]);
    }

    private static ClearanceBuffer NewBuffer() => new ClearanceEvaluator(ClearanceRules.BuiltIn()).CreateBuffer();

    private static IEnumerable<Parcel> Made(int cases, Random random)
    {
        ParcelMaker parcels = BuiltInBooks.ParcelsToChina(71);
        return Enumerable.Range(0, cases).Select(_ => Priced(ChinaWaysTests.Varied(parcels, random) with { Channel = null }, random));
    }

    private void Compare(Parcel[] made, ClearanceBuffer compiled, string[] alsoMet)
    {
        CompiledBuffers.Warm(compiled, made, ParcelsToChina.Day, made.Length / 2);

        // Rules of its own, which it has evaluated too seldom by.
        var plain = new ClearanceEvaluator(ClearanceRules.BuiltIn());
        var hits = new Hits(["compiled", "not compiled", "of 64 bits", .. alsoMet]);
        foreach (Parcel parcel in made)
        {
            ClearanceReport expected = plain.Evaluate(parcel, ParcelsToChina.Day);
            ClearanceReport report = compiled.Evaluate(parcel, ParcelsToChina.Day);
            bool isCompiled = CompiledBuffers.IsCompiled(report);
            ClearanceReport kept = report.Keep();

            Assert.False(CompiledBuffers.IsCompiled(expected));
            Assert.Equal(ReportText.Of(expected), ReportText.Of(report));
            Assert.Equal(ReportText.Of(expected), ReportText.Of(kept));
            hits.Case(
            [
                isCompiled ? "compiled" : "not compiled",
                isCompiled && kept.Options.Any(static o => o.State.Frame is Machine<BigInteger, BigOps>) ? "longer than 64 bits on the way" : "of 64 bits",
                .. expected.Options.Select(static o => Word(o.Status)),
            ]);
        }

        hits.MustBeMet(output);
    }

    // The same goods again and again, no two lines alike.
    private static Parcel Filled(Parcel parcel, int leastItems, Random random) => parcel.Items.Count >= leastItems ? parcel : parcel with
    {
        Items = [.. Enumerable.Range(0, random.Next(leastItems, 3 * leastItems)).Select(i => parcel.Items[i % parcel.Items.Count] with { Quantity = 1 + (i % 3) })],
    };

    // Every other one in dollars, or in three currencies whose rates have nothing in common: a part of freight then takes more than 64 bits. Some lack a rate, some cost nothing.
    private static Parcel Priced(Parcel parcel, Random random)
    {
        string[] currencies = random.Next(4) switch { 0 => ["USD"], 1 => ["USD", "EUR", "GBP"], _ => [] };
        bool isFree = random.Next(8) == 0;
        return currencies.Length == 0 ? parcel : parcel with
        {
            Items =
            [
                .. Enumerable.Range(0, 3).Select(n => parcel.Items[n % parcel.Items.Count] with
                {
                    UnitPrice = new Money(isFree ? 0m : random.Next(100, 90_000) / 100m, currencies[n % currencies.Length]),
                    DutyRate = random.Next(2) == 0 ? default : Percentage.FromPercent(6.5m),
                }),
            ],
            Freight = new Money(random.Next(3) == 0 ? 0m : random.Next(100, 9_000) / 100m, "USD"),
            Insurance = random.Next(2) == 0 ? new Money(0m, "CNY") : parcel.Insurance,
            ExchangeRates = [Rate("USD", 7.123457m), .. random.Next(3) == 0 ? [] : (StatedRate[])[Rate("EUR", 7.654321m)], Rate("GBP", 8.987653m)],
        };
    }

    private static StatedRate Rate(string currency, decimal rate) => new(Currency.Parse(currency), new Money(rate, "CNY"));

    private static string Word(OptionStatus status) => status switch
    {
        OptionStatus.Open => "open",
        OptionStatus.Closed => "closed",
        _ => "information is missing",
    };
}
