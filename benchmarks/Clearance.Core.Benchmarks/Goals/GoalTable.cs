using System.Globalization;
using BenchmarkDotNet.Environments;
using Clearance.Core.Benchmarks.Books;
using Clearance.Core.Benchmarks.ByHand;
using Clearance.Core.Benchmarks.ByRulesEngine;
using Clearance.Core.Benchmarks.Lookups;
using Clearance.Core.Benchmarks.Shop;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.Goals;

/// <summary>Measures the ratios that the project wants to keep and prints each beside its goal as soon as it is known.</summary>
internal sealed class GoalTable(TextWriter output)
{
    private const int Items = 3;
    private const int ManyItems = 200;
    private const int Parcels = 65_536;
    private const int BigParcels = 1024;
    private const int RulesEngineParcels = 4096;
    private const int SizedParcels = 4096;
    private const int TariffCodes = 20_000;
    private const int ManyTariffCodes = 200_000;
    private const int HotQueries = 1023;
    private const int BatchSize = 131_072;

    private readonly ClearanceEvaluator _evaluator = new(ClearanceRules.BuiltIn());

    public void Print()
    {
        foreach (string line in HostEnvironmentInfo.GetCurrent().ToFormattedString())
        {
            output.WriteLine(line);
        }

        output.WriteLine();
        output.WriteLine("| goal | limit | measured |");
        output.WriteLine("|---|---:|---:|");
        Times few = Compare(Items, Parcels, out double bytes, out double keptBytes);
        Row("engine / decimal by hand", "<= 0.30", few.Engine / few.Decimal);
        Row("engine / integers by hand", "<= 2.0", few.Engine / few.Integers);
        Row("kept report / buffer", "<= 1.75", few.Kept / few.Engine);
        Row("bytes an evaluation in a buffer", "0", bytes);
        Row("bytes of a kept report", "<= 2048", keptBytes);
        CompareRulesEngine();
        Times many = Compare(ManyItems, BigParcels, out _, out _);
        Row("one more item: engine / decimal by hand", "<= 0.15", (many.Engine - few.Engine) / (many.Decimal - few.Decimal));
        Row("200 items: engine / integers by hand", "<= 1.25", many.Engine / many.Integers);
        CompareSizes();
        CompareLookups(TariffCodes);
        CompareLookups(ManyTariffCodes);
        var parcels = new ParcelRing(Parcels, Items);
        double[] batch = Contest.Run(1, _ => Batch(parcels, 1), _ => Batch(parcels, 2));
        Row("a batch of 131,072 parcels: one worker / two", ">= 1.8", batch[0] / batch[1]);
    }

    // RulesEngine is handed what the engine finds itself, and does a part of the job.
    private void CompareRulesEngine()
    {
        Parcel[] parcels = ParcelFactory.MakeMany(RulesEngineParcels, Items);
        TaxCase[] cases = [.. parcels.Select(new HandWrittenDecimal(ParcelFactory.Day, Items).CaseOf)];
        var calling = new MicrosoftRulesEngine(RuleTexts.Calling);
        var whole = new MicrosoftRulesEngine(RuleTexts.Whole);
        ClearanceBuffer buffer = BookFiles.BufferOf(BookFiles.TaxesAlone());
        double[] times = Contest.Run(RulesEngineParcels, i => buffer.Evaluate(parcels[i], ParcelFactory.Day), i => calling.Evaluate(cases[i]), i => whole.Evaluate(cases[i]));
        Row("RulesEngine calling C# / engine with the same rules", ">= 20", times[1] / times[0]);
        Row("RulesEngine with all in texts / engine with the same rules", ">= 20", times[2] / times[0]);
    }

    private void CompareSizes()
    {
        var sizes = new BookSizes(SizedParcels);
        double[] times = Contest.Run(SizedParcels, i => sizes.One(i), i => sizes.TenTimes(i), i => sizes.AmongMany(i));
        Row("a rulebook ten times as large / as it is", "<= 1.1", times[1] / times[0]);
        Row(string.Create(CultureInfo.InvariantCulture, $"{BookSizes.Many + 1} jurisdictions / one"), "<= 1.1", times[2] / times[0]);
    }

    private void CompareLookups(int codes)
    {
        var tariff = new MadeUpTariff(codes);
        HsCode[] queries = tariff.Queries;
        var frozen = new FrozenTariff(tariff.Codes);
        double bytes = Contest.Kept(() => new EngineTariff(tariff.Codes), out EngineTariff engine) / codes;
        double[] hot = Contest.Run(queries.Length, i => frozen.Find(queries[i & HotQueries]), i => engine.Find(queries[i & HotQueries]));
        double[] random = Contest.Run(queries.Length, i => frozen.Find(queries[i]), i => engine.Find(queries[i]));
        Row(string.Create(CultureInfo.InvariantCulture, $"tariff of {codes:N0} codes, the same 1,024 again and again: engine / frozen dictionary"), "<= 1.3", hot[1] / hot[0]);
        Row(string.Create(CultureInfo.InvariantCulture, $"tariff of {codes:N0} codes, any: engine / frozen dictionary"), "<= 1.3", random[1] / random[0]);
        Row(string.Create(CultureInfo.InvariantCulture, $"tariff of {codes:N0} codes: bytes a code"), "<= 45", bytes);
    }

    private void Row(string goal, string limit, double measured) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {goal} | {limit} | {measured:0.00} |"));

    private Times Compare(int items, int count, out double bytes, out double keptBytes)
    {
        Parcel[] parcels = ParcelFactory.MakeMany(count, items);
        var byDecimal = new HandWrittenDecimal(ParcelFactory.Day, items);
        var byIntegers = new HandWrittenIntegers(ParcelFactory.Day, items);
        ClearanceBuffer buffer = _evaluator.CreateBuffer();
        void Buffered(int i) => buffer.Evaluate(parcels[i], ParcelFactory.Day);
        void Kept(int i) => _evaluator.Evaluate(parcels[i], ParcelFactory.Day);
        double[] times = Contest.Run(count, i => byDecimal.Evaluate(parcels[i]), i => byIntegers.Evaluate(parcels[i]), Buffered, Kept);
        bytes = Contest.Bytes(count, Buffered);
        keptBytes = Contest.Bytes(count, Kept);
        return new Times(times[0], times[1], times[2], times[3]);
    }

    private void Batch(ParcelRing parcels, int workers) => _evaluator.EvaluateMany(
        Enumerable.Range(0, BatchSize).Select(_ => parcels.Next()), ParcelFactory.Day, static (_, _) => { }, new BatchOptions { Workers = workers });

    // Nanoseconds a parcel.
    private sealed record Times(double Decimal, double Integers, double Engine, double Kept);
}
