using System.Globalization;
using Clearance.Core.Tests.Procedures;
using Clearance.Duties;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>Evaluating in the same room again and again.</summary>
public class BufferTests
{
    private static readonly ClearanceEvaluator s_evaluator = new(ClearanceRules.BuiltIn());

    [Fact]
    public void Evaluate_WarmBuffer_AllocatesNothing()
    {
        Parcel[] parcels = [.. Enumerable.Range(1, 8).Select(static q => ParcelsToChina.Cream(q, q % 2 == 0 ? null : "post"))];
        ClearanceBuffer buffer = s_evaluator.CreateBuffer();
        decimal sum = 0;
        CompiledBuffers.Warm(buffer, parcels, ParcelsToChina.Day, parcels.Length);
        for (int i = 0; i < 1_000; i++)
        {
            sum += Read(buffer.Evaluate(parcels[i % 8], ParcelsToChina.Day));
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
        {
            sum += Read(buffer.Evaluate(parcels[i % 8], ParcelsToChina.Day));
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);
    }

    /// <summary>Whoever keeps a million reports keeps half a gigabyte, not fourteen.</summary>
    [Fact]
    public void Keep_ThreeItems_TakesLittleUntilItIsRead()
    {
        Parcel cream = ParcelsToChina.Cream(1);
        Parcel parcel = cream with { Items = [.. Enumerable.Range(1, 3).Select(q => cream.Items[0] with { Quantity = q })] };
        ClearanceReport[] kept = new ClearanceReport[2_000];
        long before = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            before = i == kept.Length / 2 ? GC.GetAllocatedBytesForCurrentThread() : before;
            kept[i] = s_evaluator.Evaluate(parcel, ParcelsToChina.Day);
        }

        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / (kept.Length / 2);

        Assert.InRange(each, 1, 768);
        Assert.Equal(Json(s_evaluator.CreateBuffer().Evaluate(parcel, ParcelsToChina.Day)), Json(kept[^1]));
    }

    [Fact]
    public void Options_ReadByManyThreadsAtOnce_AreTheSameForAll()
    {
        for (int round = 0; round < 50; round++)
        {
            ClearanceReport report = s_evaluator.Evaluate(ParcelsToChina.Cream(1), ParcelsToChina.Day);
            var options = new ClearanceOption[4];
            Parallel.For(0, options.Length, i => options[i] = report.Options[0]);

            Assert.Single(options.Distinct());
        }
    }

    [Fact]
    public void Evaluate_ManyParcels_EqualsFreshReports()
    {
        ClearanceBuffer buffer = s_evaluator.CreateBuffer();
        foreach (string? channel in (string?[])[null, "post", "express", "freight"])
        {
            for (int quantity = 1; quantity < 40; quantity += 3)
            {
                Parcel parcel = ParcelsToChina.Cream(quantity, channel);
                Assert.Equal(Json(new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(parcel, ParcelsToChina.Day)), Json(buffer.Evaluate(parcel, ParcelsToChina.Day)));
            }
        }
    }

    [Fact]
    public void Keep_ReportOfBuffer_StaysAsItIs()
    {
        ClearanceBuffer buffer = s_evaluator.CreateBuffer();
        string first = Json(buffer.Evaluate(ParcelsToChina.Cream(1), ParcelsToChina.Day));

        ClearanceReport kept = buffer.Keep();
        ClearanceOption option = kept.Options[0];
        buffer.Evaluate(ParcelsToChina.Cream(9), ParcelsToChina.Day);

        Assert.Equal(first, Json(kept));
        Assert.Equal(OptionStatus.Open, option.Status);
    }

    [Fact]
    public void Evaluate_ViewOfEarlierEvaluation_Throws()
    {
        ClearanceBuffer buffer = s_evaluator.CreateBuffer();
        ClearanceOption option = buffer.Evaluate(ParcelsToChina.Cream(1), ParcelsToChina.Day)["cn.post"];
        Charge charge = option.Charges[0];

        buffer.Evaluate(ParcelsToChina.Cream(2), ParcelsToChina.Day);

        Assert.Contains("earlier evaluation", Assert.Throws<InvalidOperationException>(() => option.Status).Message, StringComparison.Ordinal);
        Assert.Contains("earlier evaluation", Assert.Throws<InvalidOperationException>(() => charge.Amount).Message, StringComparison.Ordinal);
    }

    /// <summary>The place of the parcel before, or its day, says nothing of the next one's law.</summary>
    [Theory]
    [InlineData("2024-11-30", "2024-12-01", "CN", "CN")]
    [InlineData("2026-11-23", "2010-01-01", "CN", "CN")]
    [InlineData("2026-11-23", "2026-11-23", "CN", "MC")]
    public void Evaluate_OtherDayOrPlace_IsOfItsOwnLaw(string day, string otherDay, string place, string otherPlace)
    {
        (Parcel Parcel, DateOnly On)[] both =
        [
            (ParcelsToChina.Cream(1) with { To = TerritoryCode.Parse(place) }, DateOnly.Parse(day, CultureInfo.InvariantCulture)),
            (ParcelsToChina.Cream(1) with { To = TerritoryCode.Parse(otherPlace) }, DateOnly.Parse(otherDay, CultureInfo.InvariantCulture)),
        ];
        string[] expected = [.. both.Select(static b => Json(new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(b.Parcel, b.On)))];
        ClearanceBuffer buffer = s_evaluator.CreateBuffer();

        string[] again = [.. Enumerable.Range(0, 4).Select(i => Json(buffer.Evaluate(both[i % 2].Parcel, both[i % 2].On)))];

        Assert.NotEqual(expected[0], expected[1]);
        Assert.Equal([.. expected, .. expected], again);
    }

    /// <summary>The next parcel overwrites what the view reads, though it has no such option.</summary>
    [Fact]
    public void Evaluate_ParcelOfAnotherChannel_EndsViewsOfOptionsThatDoNotServeIt()
    {
        ClearanceBuffer buffer = s_evaluator.CreateBuffer();
        ClearanceOption option = buffer.Evaluate(ParcelsToChina.Cream(1, "express"), ParcelsToChina.Day)["cn.express"];
        Charge charge = option.Charges[0];

        Assert.DoesNotContain(buffer.Evaluate(ParcelsToChina.Cream(9, "post"), ParcelsToChina.Day).Options, static o => o.Procedure.Id is "cn.express");

        Assert.Contains("earlier evaluation", Assert.Throws<InvalidOperationException>(() => option.Total).Message, StringComparison.Ordinal);
        Assert.Contains("earlier evaluation", Assert.Throws<InvalidOperationException>(() => charge.Base).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keep_ProvidersThatChange_KeepsWhatTheyAnswered()
    {
        var rates = new Answers { Rate = 0.0482m, Duty = 12.5m };
        ClearanceRules rules = ClearanceRules.BuiltIn() with { ExchangeRates = rates, Tariff = rates };
        ClearanceBuffer buffer = new ClearanceEvaluator(rules).CreateBuffer();
        string first = Json(buffer.Evaluate(ParcelsToChina.Cream(2) with { ExchangeRates = [] }, ParcelsToChina.Day));

        (rates.Rate, rates.Duty) = (0.06m, 40m);

        Assert.Equal(first, Json(buffer.Keep()));
        Assert.Contains("\"cn.trade\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public void Keep_RatesOfTheParcelAndOfAProvider_StayAsTheyWereAskedFor()
    {
        var rates = new Answers { Rate = 0.0482m, Duty = 12.5m };
        ClearanceBuffer buffer = new ClearanceEvaluator(ClearanceRules.BuiltIn() with { ExchangeRates = rates }).CreateBuffer();
        Parcel cream = ParcelsToChina.Cream(2);
        Parcel parcel = cream with
        {
            Items = [.. ((string[])["USD", "EUR", "JPY"]).Select(c => cream.Items[0] with { UnitPrice = new Money(20m, c) })],
            ExchangeRates = [new StatedRate(Currency.Parse("EUR"), Money.Parse("7.8 CNY"))],
        };

        ClearanceReport shown = buffer.Evaluate(parcel, ParcelsToChina.Day);
        ClearanceReport kept = buffer.Keep();
        ExchangeRate[] expected = [.. shown.RatesUsed];
        rates.Rate = 0.06m;
        buffer.Evaluate(parcel with { Items = [parcel.Items[2], parcel.Items[0]] }, ParcelsToChina.Day);

        Assert.Equal([("EUR", 7.8m, true), ("JPY", 0.0482m, false), ("USD", 0.0482m, false)], expected.Select(static r => (r.From.Code, r.Numerator, r.Source == "parcel")).Order());
        Assert.Equal(expected, kept.RatesUsed.AsEnumerable());
        Assert.Equal(expected, kept.Keep().RatesUsed.AsEnumerable());
    }

    [Fact]
    public void Keep_KeptReport_IsItself()
    {
        ClearanceReport report = s_evaluator.Evaluate(ParcelsToChina.Cream(1), ParcelsToChina.Day);

        Assert.Same(report, report.Keep());
    }

    [Fact]
    public void Evaluate_FailsHalfWay_ShowsNothingOfEitherParcel()
    {
        Rulebook failing = ClearanceRules.BuiltIn().Rulebooks.First(static r => r.Jurisdiction is "CN").With("cn.post", static p => p with
        {
            Eligibility = Written.Eligibility(static (in context, in _) =>
            {
                if (context.Parcel.Items[0].Quantity == 13)
                {
                    throw new InvalidOperationException("thirteen");
                }
            }),
        });
        ClearanceBuffer buffer = new ClearanceEvaluator(failing).CreateBuffer();
        ClearanceReport report = buffer.Evaluate(ParcelsToChina.Cream(1), ParcelsToChina.Day);
        ClearanceOption before = report.Options[0];

        Assert.Equal("thirteen", Assert.Throws<InvalidOperationException>(() => buffer.Evaluate(ParcelsToChina.Cream(13), ParcelsToChina.Day)).Message);

        Assert.Empty(report.Options);
        Assert.Throws<InvalidOperationException>(() => before.Status);
        Assert.Throws<InvalidOperationException>(() => buffer.Keep());
        Assert.Equal(4, buffer.Evaluate(ParcelsToChina.Cream(2), ParcelsToChina.Day).Options.Count);
    }

    /// <summary>Numbers of other digits are loaded before a provider fails, and their scales are not to be taken for those of the next parcel.</summary>
    [Fact]
    public void Evaluate_ProviderFailsOnceCodeIsCompiled_LeavesNoScalesBehind()
    {
        var rates = new Answers { Rate = 0.0482m };
        var evaluator = new ClearanceEvaluator(ClearanceRules.BuiltIn() with { ExchangeRates = rates });
        ClearanceBuffer buffer = evaluator.CreateBuffer();
        Parcel parcel = ParcelsToChina.Cream(2) with { ExchangeRates = [] };

        // The code leaves prices of two currencies, and one of three decimals has a scale of its own by the time the provider is asked.
        Parcel unusual = parcel with { Items = [parcel.Items[0] with { UnitPrice = new Money(85.125m, "USD") }, .. parcel.Items] };
        CompiledBuffers.Warm(buffer, [parcel], ParcelsToChina.Day, 1);
        string expected = Loaded(evaluator.CreateBuffer().Evaluate(parcel, ParcelsToChina.Day));
        for (int i = 0; i < 3; i++)
        {
            rates.Rate = -1m;
            Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Evaluate(unusual, ParcelsToChina.Day));
            rates.Rate = 0.0482m;

            Assert.Equal(expected, Loaded(buffer.Evaluate(parcel, ParcelsToChina.Day)));
        }
    }

    [Fact]
    public void Keep_BeforeAnyEvaluation_Throws() => Assert.Throws<InvalidOperationException>(() => s_evaluator.CreateBuffer().Keep());

    private static decimal Read(ClearanceReport report)
    {
        decimal sum = report["cn.post"].Total?.Amount ?? 0;
        foreach (ClearanceOption option in report.Options)
        {
            foreach (Charge charge in option.Charges)
            {
                sum += charge.Amount?.Amount ?? 0;
            }
        }

        return sum;
    }

    private sealed class Answers : IExchangeRates, ITariff
    {
        public decimal Rate { get; set; }

        public decimal Duty { get; set; }

        public bool TryGet(Currency from, Currency to, DateOnly on, out ExchangeRate rate)
        {
            rate = new ExchangeRate(from, to, Rate, 1m, on, "test");
            return true;
        }

        public bool TryGet(HsCode code, CountryCode? origin, TerritoryCode destination, DateOnly on, out TariffRate rate)
        {
            rate = new TariffRate(Percentage.FromPercent(Duty), "test");
            return true;
        }
    }

    // The report, and the numbers it was made from: not all of them are told.
    private static string Loaded(ClearanceReport report)
    {
        Frame frame = report.Options[0].State.Frame!;
        IEnumerable<string> numbers = frame.Program.Facts.Where(static f => f.Slot.Kind == SlotKind.Number).SelectMany(f => Enumerable.Range(0, frame.Count(frame.Program.Numbers[f.Slot.Index].Scope)).Select(i => $"{f.Fact}[{i}] {frame.Number(f.Slot.Index, i)}"));
        return string.Join('\n', [Json(report), .. numbers]);
    }

    private static string Json(ClearanceReport report)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        report.WriteJson(output);
        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
