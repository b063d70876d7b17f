using System.Numerics;
using Clearance.Slots;

namespace Clearance.Core.Tests.Oracle;

/// <summary>The choice of whole units is the best one, by every width and by both ways of looking for it.</summary>
public class WholeUnitsTests
{
    [Fact]
    public void TryFind_PricesOfOneStep_AgreesWithExhaustiveSearch() => Compare(static random => random.Next(0, 40) * 25, 1_000);

    [Fact]
    public void TryFind_PricesOfManySteps_AgreesWithExhaustiveSearch() => Compare(static random => random.Next(20) == 0 ? 0 : random.NextInt64(1_000_000_007, 40_000_000_003), 100_000_000_019);

    // Too many sums to mark and hard to search: two currencies whose rates share nothing.
    [Fact]
    public void TryFind_FortyLinesOfOneStep_IsFound()
    {
        long[] prices = [.. Enumerable.Range(0, 40).Select(static i => 1_234_567L * (101 + (i * 7)))];
        long[] most = [.. Enumerable.Repeat(9L, 40)];
        long[] best = new long[40];

        Assert.True(new WholeUnits<long, Int64Ops>(prices, most, 1_234_567L * 4_513).TryFind(best));

        Assert.Equal(4_513, best.Zip(prices, static (units, price) => units * (price / 1_234_567)).Sum());
    }

    [Fact]
    public void TryFind_LimitBelowZero_TakesNothing()
    {
        long[] best = [0];

        Assert.True(new WholeUnits<long, Int64Ops>([5], [3], -1).TryFind(best));

        Assert.Equal([0], best);
    }

    private static void Compare(Func<Random, long> price, long limit)
    {
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++)
        {
            int count = random.Next(1, 7);
            long[] prices = [.. Enumerable.Range(0, count).Select(_ => price(random))];
            int[] quantities = [.. Enumerable.Range(0, count).Select(_ => random.Next(1, 6))];
            int[] expected = new WholeUnitSearch([.. prices.Select(static p => Exact.Of(p))], quantities).Best(Exact.Of(limit));

            Assert.Equal(expected, Find<long, Int64Ops>(prices, quantities, limit));
            Assert.Equal(expected, Find<Int128, Int128Ops>(prices, quantities, limit));
            Assert.Equal(expected, Find<BigInteger, BigOps>(prices, quantities, limit));
        }
    }

    private static int[] Find<T, TOps>(long[] prices, int[] quantities, long limit)
        where T : struct, IBinaryInteger<T>
        where TOps : IExactOps<T>
    {
        long[] best = new long[prices.Length];
        var search = new WholeUnits<T, TOps>([.. prices.Select(TOps.FromInt64)], [.. quantities.Select(static q => (long)q)], TOps.FromInt64(limit));

        Assert.True(search.TryFind(best));

        return [.. best.Select(static units => (int)units)];
    }
}
