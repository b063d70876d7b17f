using BenchmarkDotNet.Attributes;
using Clearance.Core.Benchmarks.ByHand;
using Clearance.Core.Benchmarks.Shop;

namespace Clearance.Core.Benchmarks;

/// <summary>The engine and the two evaluations by hand, which do the same job for this country and this day; tests check that they equal the engine. Each call takes another parcel, as in production.</summary>
[MemoryDiagnoser]
public abstract class Contenders
{
    private readonly ClearanceBuffer _buffer = new ClearanceEvaluator(ClearanceRules.BuiltIn()).CreateBuffer();
    private HandWrittenDecimal _decimal = null!;
    private HandWrittenIntegers _integers = null!;
    private ParcelRing _parcels = null!;

    [Benchmark(Baseline = true)]
    public object? HandWrittenDecimal() => _decimal.Evaluate(_parcels.Next()).Recommended;

    [Benchmark]
    public object? HandWrittenIntegers() => _integers.Evaluate(_parcels.Next()).Recommended;

    [Benchmark]
    public int Engine() => _buffer.Evaluate(_parcels.Next(), ParcelFactory.Day).Options.Count;

    /// <summary>Makes the parcels that are evaluated.</summary>
    protected void Make(int count, int items)
    {
        _parcels = new ParcelRing(count, items);
        _decimal = new HandWrittenDecimal(ParcelFactory.Day, items);
        _integers = new HandWrittenIntegers(ParcelFactory.Day, items);
    }
}
