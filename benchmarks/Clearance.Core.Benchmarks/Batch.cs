using BenchmarkDotNet.Attributes;
using Clearance.Core.Benchmarks.Shop;

namespace Clearance.Core.Benchmarks;

/// <summary>A million parcels, their reports dropped, by one worker and by two.</summary>
public class Batch
{
    private const int Parcels = 1_000_000;

    private readonly ParcelRing _parcels = new(65_536, 3);
    private readonly ClearanceEvaluator _evaluator = new(ClearanceRules.BuiltIn());

    [Params(1, 2)]
    public int Workers { get; set; }

    [Benchmark]
    public void EvaluateMany() =>
        _evaluator.EvaluateMany(Enumerable.Range(0, Parcels).Select(_ => _parcels.Next()), ParcelFactory.Day, static (_, _) => { }, new BatchOptions { Workers = Workers });
}
