using BenchmarkDotNet.Attributes;
using Clearance.Core.Benchmarks.Books;
using Clearance.Core.Benchmarks.ByHand;
using Clearance.Core.Benchmarks.ByRulesEngine;
using Clearance.Core.Benchmarks.Shop;
using Clearance.Parcels;

namespace Clearance.Core.Benchmarks;

/// <summary>RulesEngine, totals and rates handed in, beside the engine with the same rules and with all of them; tests check that all say the same.</summary>
[MemoryDiagnoser]
public class EvaluateTaxes
{
    private const int Parcels = 4096;

    private readonly ClearanceBuffer _taxes = BookFiles.BufferOf(BookFiles.TaxesAlone());
    private readonly ClearanceBuffer _all = BookFiles.BufferOf(BookFiles.Chinese());
    private readonly MicrosoftRulesEngine _calling = new(RuleTexts.Calling);
    private readonly MicrosoftRulesEngine _whole = new(RuleTexts.Whole);
    private readonly Parcel[] _parcels = ParcelFactory.MakeMany(Parcels, 3);
    private readonly TaxCase[] _cases;
    private int _next;

    public EvaluateTaxes()
    {
        var hand = new HandWrittenDecimal(ParcelFactory.Day, 3);
        _cases = [.. _parcels.Select(hand.CaseOf)];
    }

    [Benchmark(Baseline = true)]
    public int Engine() => _taxes.Evaluate(_parcels[Next()], ParcelFactory.Day).Options.Count;

    [Benchmark]
    public int EngineWithAllRules() => _all.Evaluate(_parcels[Next()], ParcelFactory.Day).Options.Count;

    [Benchmark]
    public object RulesEngineCallingCSharp() => _calling.Evaluate(_cases[Next()]);

    [Benchmark]
    public object RulesEngineInTexts() => _whole.Evaluate(_cases[Next()]);

    private int Next() => _next++ & (Parcels - 1);
}
