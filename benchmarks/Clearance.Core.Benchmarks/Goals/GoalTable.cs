using System.Globalization;
using Clearance.Core.Benchmarks.ByHand;
using Clearance.Core.Benchmarks.Shop;
using Clearance.Parcels;

namespace Clearance.Core.Benchmarks.Goals;

/// <summary>Measures the ratios that the project wants to keep and prints them beside their goals.</summary>
internal static class GoalTable
{
    private const int Items = 3;
    private const int ManyItems = 200;
    private const int Parcels = 65_536;
    private const int BigParcels = 1024;
    private const int BatchSize = 131_072;

    public static void Print(TextWriter output)
    {
        output.WriteLine("| goal | limit | measured |");
        output.WriteLine("|---|---:|---:|");
        void Row(string goal, string limit, double measured) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {goal} | {limit} | {measured:0.00} |"));

        var evaluator = new ClearanceEvaluator(ClearanceRules.BuiltIn());
        double[] few = Sizes(evaluator, Items, Parcels, out double bytes, out double keptBytes);
        double[] many = Sizes(evaluator, ManyItems, BigParcels, out _, out _);
        Row("engine / decimal by hand", "<= 0.30", few[2] / few[0]);
        Row("engine / integers by hand", "<= 2.0", few[2] / few[1]);
        Row("kept report / buffer", "<= 1.75", few[3] / few[2]);
        Row("bytes an evaluation in a buffer", "0", bytes);
        Row("bytes of a kept report", "<= 2048", keptBytes);
        Row("one more item: engine / decimal by hand", "<= 0.15", (many[2] - few[2]) / (many[0] - few[0]));
        Row("200 items: engine / integers by hand", "<= 1.25", many[2] / many[1]);
        Parcel[] parcels = ParcelFactory.MakeMany(Parcels, Items);
        double[] batch = Contest.Run(1, _ => Batch(evaluator, parcels, 1), _ => Batch(evaluator, parcels, 2));
        Row("a batch of 131,072 parcels: one worker / two", ">= 1.8", batch[0] / batch[1]);
    }

    // Decimal, integers, engine in a buffer, engine kept.
    private static double[] Sizes(ClearanceEvaluator evaluator, int items, int count, out double bytes, out double keptBytes)
    {
        Parcel[] parcels = ParcelFactory.MakeMany(count, items);
        var byDecimal = new HandWrittenDecimal(ParcelFactory.Day, items);
        var byIntegers = new HandWrittenIntegers(ParcelFactory.Day, items);
        ClearanceBuffer buffer = evaluator.CreateBuffer();
        void Buffered(int i) => buffer.Evaluate(parcels[i], ParcelFactory.Day);
        void Kept(int i) => evaluator.Evaluate(parcels[i], ParcelFactory.Day);
        double[] times = Contest.Run(count, i => byDecimal.Evaluate(parcels[i]), i => byIntegers.Evaluate(parcels[i]), Buffered, Kept);
        bytes = Contest.Bytes(count, Buffered);
        keptBytes = Contest.Bytes(count, Kept);
        return times;
    }

    private static void Batch(ClearanceEvaluator evaluator, Parcel[] parcels, int workers) => evaluator.EvaluateMany(
        Enumerable.Range(0, BatchSize).Select(i => parcels[i & (Parcels - 1)]), ParcelFactory.Day, static (_, _) => { }, new BatchOptions { Workers = workers });
}
