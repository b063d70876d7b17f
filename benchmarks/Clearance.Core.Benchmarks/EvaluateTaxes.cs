using BenchmarkDotNet.Attributes;
using Clearance.Core.Benchmarks.ByHand;
using Clearance.Core.Benchmarks.ByRulesEngine;
using Clearance.Core.Benchmarks.Shop;
using Clearance.Parcels;

namespace Clearance.Core.Benchmarks;

/// <summary>RulesEngine doing a part of the job, totals and rates handed in, beside the engine doing all of it; tests check that both say the same.</summary>
[MemoryDiagnoser]
public class EvaluateTaxes
{
    private const int Parcels = 4096;

    private readonly ClearanceBuffer _buffer = new ClearanceEvaluator(ClearanceRules.BuiltIn()).CreateBuffer();
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
    public int Engine() => _buffer.Evaluate(_parcels[Next()], ParcelFactory.Day).Options.Count;

    [Benchmark]
    public object RulesEngineCallingCSharp() => _calling.Evaluate(_cases[Next()]);

    [Benchmark]
    public object RulesEngineInTexts() => _whole.Evaluate(_cases[Next()]);

    private int Next() => _next++ & (Parcels - 1);
}
