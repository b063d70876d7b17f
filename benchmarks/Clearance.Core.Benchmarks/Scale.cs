using BenchmarkDotNet.Attributes;
using Clearance.Core.Benchmarks.Books;

namespace Clearance.Core.Benchmarks;

/// <summary>What law that a parcel does not meet costs it: a rulebook ten times as large, and many jurisdictions beside its own.</summary>
[MemoryDiagnoser]
public class Scale
{
    private readonly BookSizes _sizes = new(4096);
    private int _next;

    [Benchmark(Baseline = true)]
    public object One() => _sizes.One(_next++);

    [Benchmark]
    public object TenTimesTheRulebook() => _sizes.TenTimes(_next++);

    [Benchmark]
    public object ManyJurisdictions() => _sizes.AmongMany(_next++);
}
