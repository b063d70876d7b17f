using BenchmarkDotNet.Attributes;
using Clearance.Core.Benchmarks.ByHand;
using Clearance.Core.Benchmarks.Shop;
using Clearance.Parcels;

namespace Clearance.Core.Benchmarks;

/// <summary>
/// A parcel of three items to China by all four procedures: eligibility, taxes, reliefs, papers, notes and exposures. Each call takes another of 65,536 parcels, as in production.
/// The baselines do the same job by hand, for this country and this day; tests check that they equal the engine.
/// </summary>
[MemoryDiagnoser]
[BenchmarkCategory("smoke")]
public class EvaluateParcel
{
    private const int Count = 65_536;
    private const int Items = 3;

    private readonly Parcel[] _parcels = ParcelFactory.MakeMany(Count, Items);
    private readonly ClearanceBuffer _buffer = new ClearanceEvaluator(ClearanceRules.BuiltIn()).CreateBuffer();
    private readonly HandWrittenDecimal _decimal = new(ParcelFactory.Day, Items);
    private readonly HandWrittenIntegers _integers = new(ParcelFactory.Day, Items);
    private int _next;

    [Benchmark(Baseline = true)]
    public object? HandWrittenDecimal() => _decimal.Evaluate(Next()).Recommended;

    [Benchmark]
    public object? HandWrittenIntegers() => _integers.Evaluate(Next()).Recommended;

    [Benchmark]
    public int Engine() => _buffer.Evaluate(Next(), ParcelFactory.Day).Options.Count;

    private Parcel Next() => _parcels[_next++ & (Count - 1)];
}
