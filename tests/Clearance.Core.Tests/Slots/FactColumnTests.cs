using System.Numerics;
using Clearance.Core.Tests.Support;
using Clearance.Slots;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Slots;

/// <summary>A column holds the values that were put into it, whatever their denominators, and says which are not known.</summary>
public class FactColumnTests(ITestOutputHelper output)
{
    private static readonly long[] s_denominators = [1, 100, 100, 100, 1_000, 7, 999_999_999_999_999_989];

    [Fact]
    public void Close_AnyValues_HoldsThemOverOneDenominator()
    {
        var random = new Random(11);
        var hits = new Hits("all alike", "other denominators", "unknown before known", "unknown after known", "all unknown", "too long");
        var column = new FactColumn();
        for (int round = 0; round < 20_000; round++)
        {
            Fraction[] values = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Value(random, round % 2 == 0))];
            column.Open(values.Length);
            for (int i = 0; i < values.Length; i++)
            {
                column.Put(i, values[i]);
            }

            column.Close();

            Assert.Equal(values, column.Exact.ToArray());
            Assert.Equal(values.Any(static v => !v.IsKnown), column.AnyUnknown);
            for (int i = 0; column.Fits && i < values.Length; i++)
            {
                Assert.Equal((BigInteger)values[i].Numerator * column.Denominator, column.Numerators[i] * BigInteger.Max(values[i].Denominator, 1));
            }

            Assert.True(!column.Fits || column.Bits == column.Numerators.Take(column.Count).Max(Int64Ops.Bits), "The bound is as tight as it can be.");

            hits.Case(KindOf(values, column.Fits));
        }

        hits.MustBeMet(output);
    }

    private static string KindOf(Fraction[] values, bool fits)
    {
        int firstKnown = Array.FindIndex(values, static v => v.IsKnown);
        int firstUnknown = Array.FindIndex(values, static v => !v.IsKnown);
        return !fits ? "too long"
            : firstKnown < 0 ? "all unknown"
            : firstUnknown >= 0 ? firstUnknown < firstKnown ? "unknown before known" : "unknown after known"
            : values.Select(static v => v.Denominator).Distinct().Count() > 1 ? "other denominators" : "all alike";
    }

    private static Fraction Value(Random random, bool isPlain) => random.Next(6) == 0
        ? default
        : new Fraction(random.NextInt64(-100_000, 100_000), isPlain ? 100 : s_denominators[random.Next(s_denominators.Length)]);
}
