using BenchmarkDotNet.Attributes;
using Clearance.Core.Benchmarks.Lookups;
using Clearance.Values;

namespace Clearance.Core.Benchmarks;

/// <summary>The longest prefix of a ten-digit code as the engine finds it and by a frozen dictionary: 1,024 codes again and again, and many.</summary>
public class TariffLookup
{
    private HsCode[] _queries = null!;
    private EngineTariff _engine = null!;
    private FrozenTariff _frozen = null!;
    private int _mask;
    private int _next;

    [Params(20_000, 200_000)]
    public int Codes { get; set; }

    [Params(1024, 131_072)]
    public int Queries { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var tariff = new MadeUpTariff(Codes);
        _queries = tariff.Queries;
        _engine = new EngineTariff(tariff.Codes);
        _frozen = new FrozenTariff(tariff.Codes);
        _mask = Queries - 1;
    }

    [Benchmark(Baseline = true)]
    public int Frozen() => _frozen.Find(_queries[_next++ & _mask]);

    [Benchmark]
    public int Engine() => _engine.Find(_queries[_next++ & _mask]);
}
