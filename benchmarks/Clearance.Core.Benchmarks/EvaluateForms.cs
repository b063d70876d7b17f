using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using Clearance.Advice;
using Clearance.Core.Benchmarks.Shop;

namespace Clearance.Core.Benchmarks;

/// <summary>What each form of a result costs above the one that a buffer shows: charges read, outlook and advice, a report that is kept, its explanation, its JSON.</summary>
[MemoryDiagnoser]
public class EvaluateForms
{
    private readonly ParcelRing _parcels = new(65_536, 3);
    private readonly ClearanceEvaluator _evaluator = new(ClearanceRules.BuiltIn());
    private readonly ClearanceBuffer _buffer = new ClearanceEvaluator(ClearanceRules.BuiltIn()).CreateBuffer();
    private readonly ModeAdvisor _advisor = new();
    private readonly Preferences _preferences = new();
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly StringBuilder _text = new();

    [Benchmark(Baseline = true)]
    public decimal BufferWithCharges()
    {
        decimal sum = 0m;
        foreach (ClearanceOption option in _buffer.Evaluate(_parcels.Next(), ParcelFactory.Day).Options)
        {
            foreach (Duties.Charge charge in option.Charges)
            {
                sum += charge.Amount?.Amount ?? 0m;
            }
        }

        return sum;
    }

    [Benchmark]
    public object Advice() => _advisor.Advise(_buffer.Evaluate(_parcels.Next(), ParcelFactory.Day), _preferences);

    [Benchmark]
    public object Kept() => _evaluator.Evaluate(_parcels.Next(), ParcelFactory.Day);

    [Benchmark]
    public int Explained()
    {
        ClearanceReport report = _evaluator.Evaluate(_parcels.Next(), ParcelFactory.Day);
        int steps = 0;
        foreach (ClearanceOption option in report.Options)
        {
            steps += report.Explain(option).Steps.Count;
        }

        return steps;
    }

    [Benchmark]
    public int ExplainedAsText()
    {
        ClearanceReport report = _evaluator.Evaluate(_parcels.Next(), ParcelFactory.Day);
        _text.Clear();
        foreach (ClearanceOption option in report.Options)
        {
            ExplanationText.Write(report.Explain(option), _text);
        }

        return _text.Length;
    }

    [Benchmark]
    public int Json()
    {
        _output.ResetWrittenCount();
        _buffer.Evaluate(_parcels.Next(), ParcelFactory.Day).WriteJson(_output);
        return _output.WrittenCount;
    }
}
