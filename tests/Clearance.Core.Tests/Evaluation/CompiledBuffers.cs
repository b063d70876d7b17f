using Clearance.Parcels;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>Buffers that have evaluated so often that instructions were compiled.</summary>
internal static class CompiledBuffers
{
    // The background has other work too.
    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(2);

    /// <summary>Evaluates parcels again and again until compiled instructions run for as many of them as are wanted.</summary>
    public static void Warm(ClearanceBuffer buffer, Parcel[] parcels, DateOnly on, int wanted) =>
        Assert.True(SpinWait.SpinUntil(() => parcels.Count(p => IsCompiled(buffer.Evaluate(p, on))) >= wanted, s_most), $"Compiled instructions never ran for {wanted} of {parcels.Length} parcels.");

    /// <summary>Whether compiled instructions made a report: they leave numbers to be asked for.</summary>
    public static bool IsCompiled(ClearanceReport report) => report.Options.Any(static o => o.State.Frame?.Pending.Length > 0);
}
