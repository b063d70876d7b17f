using BenchmarkDotNet.Attributes;
using Clearance.Core.Benchmarks.ByHand;
using Clearance.Core.Benchmarks.Shop;
using Clearance.Parcels;

namespace Clearance.Core.Benchmarks;

/// <summary>What one more item costs.</summary>
[MemoryDiagnoser]
public class Growth
{
    private const int Count = 4096;
    private const int MostItems = 200;

    private readonly ClearanceBuffer _buffer = new ClearanceEvaluator(ClearanceRules.BuiltIn()).CreateBuffer();
    private readonly HandWrittenDecimal _decimal = new(ParcelFactory.Day, MostItems);
    private readonly HandWrittenIntegers _integers = new(ParcelFactory.Day, MostItems);
    private Parcel[] _parcels = [];
    private int _next;

    [Params(1, 2, 3, 5, 10, 20, 50, 100, MostItems)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Prepare() => _parcels = ParcelFactory.MakeMany(Count, Items);

    [Benchmark(Baseline = true)]
    public object? HandWrittenDecimal() => _decimal.Evaluate(Next()).Recommended;

    [Benchmark]
    public object? HandWrittenIntegers() => _integers.Evaluate(Next()).Recommended;

    [Benchmark]
    public int Engine() => _buffer.Evaluate(Next(), ParcelFactory.Day).Options.Count;

    private Parcel Next() => _parcels[_next++ & (Count - 1)];
}
