using System.Diagnostics;

namespace Clearance.Core.Benchmarks.Goals;

/// <summary>Measures works in one process, turn by turn, so that a noisy neighbour slows all of them alike.</summary>
internal static class Contest
{
    private const int WarmUps = 4;
    private const int Rounds = 15;

    // Code is compiled again, and better, in the background once it has run a while: nothing counts before.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1);

    /// <summary>For each work its median time over the rounds, in nanoseconds a call.</summary>
    public static double[] Run(int calls, params Action<int>[] works)
    {
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < WarmUps || Stopwatch.GetElapsedTime(start) < s_warmUp; round++)
        {
            foreach (Action<int> work in works)
            {
                _ = Time(calls, work);
            }
        }

        double[][] times = [.. works.Select(static _ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < works.Length; i++)
            {
                times[i][round] = Time(calls, works[i]);
            }
        }

        return [.. times.Select(static t => t.Order().ElementAt(Rounds / 2))];
    }

    /// <summary>Bytes that one call allocates on this thread, once warm.</summary>
    public static double Bytes(int calls, Action<int> work)
    {
        _ = Time(calls, work);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = Time(calls, work);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls;
    }

    /// <summary>Bytes that a thing keeps once it is made.</summary>
    public static double Kept<T>(Func<T> make, out T made)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        made = make();
        return GC.GetTotalMemory(forceFullCollection: true) - before;
    }

    private static double Time(int calls, Action<int> work)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
        {
            work(i);
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }
}
