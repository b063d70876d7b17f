using BenchmarkDotNet.Attributes;

namespace Clearance.Core.Benchmarks;

/// <summary>What one more item costs.</summary>
public class Growth : Contenders
{
    [Params(1, 2, 3, 5, 10, 20, 50, 100, 200)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Prepare() => Make(4096, Items);
}
