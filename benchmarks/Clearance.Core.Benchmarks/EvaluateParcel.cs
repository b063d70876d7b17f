using BenchmarkDotNet.Attributes;

namespace Clearance.Core.Benchmarks;

/// <summary>A parcel of three items to China by all four procedures: eligibility, taxes, reliefs, papers, notes and exposures; 65,536 different ones.</summary>
[BenchmarkCategory("smoke")]
public class EvaluateParcel : Contenders
{
    [GlobalSetup]
    public void Prepare() => Make(65_536, 3);
}
