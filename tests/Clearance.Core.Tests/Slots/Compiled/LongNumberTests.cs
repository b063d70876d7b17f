using Clearance.Core.Tests.Support;
using Clearance.Slots.Compiled;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Slots.Compiled;

/// <summary>Numbers in two halves are computed as those of the framework that are as long.</summary>
public class LongNumberTests(ITestOutputHelper output)
{
    [Fact]
    public void Operations_AnyNumbers_AreThoseOfTheFramework()
    {
        var random = new Random(33);
        var hits = new Hits("other", "below 0", "short", "carry", "zero");
        for (int round = 0; round < 100_000; round++)
        {
            (long left, long right) = (Any(random, 63), Any(random, 63));
            Int128 product = (Int128)left * right;
            Int128 other = (Int128)Any(random, 62) * Any(random, random.Pick(1, 30, 62));
            long factor = Any(random, random.Pick(1, 3, 20));

            Assert.Equal((left, right, product), (left, right, LongNumber.Product(left, right).ToInt128()));
            Assert.Equal((product / 2, other, (product / 2) + other), (product / 2, other, (Of(product / 2) + Of(other)).ToInt128()));
            Assert.Equal((other, factor, unchecked(other * factor)), (other, factor, (Of(other) * factor).ToInt128()));
            Assert.Equal((other, unchecked(other * product)), (other, (Of(other) * Of(product)).ToInt128()));
            Assert.Equal((other, other > Int128.Zero ? 1UL : 0), (other, LongNumber.IsPositive(Of(other))));
            Assert.Equal((left, (Int128)left), (left, ((LongNumber)left).ToInt128()));
            hits.Case(Kinds(product / 2, other));
        }

        hits.MustBeMet(output);
    }

    /// <summary>A number of the framework in two halves.</summary>
    internal static LongNumber Of(Int128 number) => new((long)(number >> 64), unchecked((ulong)number));

    private static IEnumerable<string> Kinds(Int128 left, Int128 right)
    {
        yield return right < Int128.Zero ? "below 0" : right == Int128.Zero ? "zero" : "other";
        yield return right <= long.MaxValue && right >= long.MinValue ? "short" : "other";
        yield return unchecked((ulong)left + (ulong)right) < unchecked((ulong)left) ? "carry" : "other";
    }

    private static long Any(Random random, int bits) => random.Percent(3) ? 0 : random.NextInt64(1, long.MaxValue >> (63 - bits)) * random.Pick(1, -1);
}
