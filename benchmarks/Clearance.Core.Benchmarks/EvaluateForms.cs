using System.Buffers;
using BenchmarkDotNet.Attributes;
using Clearance.Advice;
using Clearance.Core.Benchmarks.Shop;
using Clearance.Parcels;

namespace Clearance.Core.Benchmarks;

/// <summary>What each form of a result costs above the one that a buffer shows: charges read, outlook and advice, a report that is kept, its explanation, its JSON.</summary>
[MemoryDiagnoser]
public class EvaluateForms
{
    private const int Count = 65_536;
    private const int Items = 3;

    private readonly Parcel[] _parcels = ParcelFactory.MakeMany(Count, Items);
    private readonly ClearanceEvaluator _evaluator = new(ClearanceRules.BuiltIn());
    private readonly ClearanceBuffer _buffer = new ClearanceEvaluator(ClearanceRules.BuiltIn()).CreateBuffer();
    private readonly ModeAdvisor _advisor = new();
    private readonly Preferences _preferences = new();
    private readonly ArrayBufferWriter<byte> _output = new();
    private int _next;

    [Benchmark(Baseline = true)]
    public decimal BufferWithCharges()
    {
        decimal sum = 0m;
        foreach (ClearanceOption option in _buffer.Evaluate(Next(), ParcelFactory.Day).Options)
        {
            foreach (Duties.Charge charge in option.Charges)
            {
                sum += charge.Amount?.Amount ?? 0m;
            }
        }

        return sum;
    }

    [Benchmark]
    public object Advice() => _advisor.Advise(_buffer.Evaluate(Next(), ParcelFactory.Day), _preferences);

    [Benchmark]
    public object Kept() => _evaluator.Evaluate(Next(), ParcelFactory.Day);

    [Benchmark]
    public int Explained()
    {
        ClearanceReport report = _evaluator.Evaluate(Next(), ParcelFactory.Day);
        int steps = 0;
        foreach (ClearanceOption option in report.Options)
        {
            steps += report.Explain(option).Steps.Count;
        }

        return steps;
    }

    [Benchmark]
    public int Json()
    {
        _output.ResetWrittenCount();
        _buffer.Evaluate(Next(), ParcelFactory.Day).WriteJson(_output);
        return _output.WrittenCount;
    }

    private Parcel Next() => _parcels[_next++ & (Count - 1)];
}
