using System.Numerics;
using Clearance.Core.Tests.Support;
using Clearance.Formulas;
using Clearance.Slots.Compiled;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Slots.Compiled;

/// <summary>Quotients of numbers of any length are rounded as exact fractions are.</summary>
public class QuotientsTests(ITestOutputHelper output)
{
    private static readonly RoundingMode[] s_modes = Enum.GetValues<RoundingMode>();

    [Fact]
    public void Round_AnyLengths_IsWhatTheExactFractionRoundsTo()
    {
        var random = new Random(31);
        var hits = new Hits("other", "half", "exact", "below 0", "long dividend", "long divided by one that is joined", "long divisors", "too long");
        for (int round = 0; round < 200_000; round++)
        {
            long divisor = Above0(random, random.Pick(4, 20, 40, 62));
            long parts = random.Percent(30) ? 1 : Above0(random, random.Pick(3, 20, 40));

            // Often half-way between two whole numbers, or beside it.
            Int128 dividend = random.Percent(50)
                ? ((Int128)random.Next(-50, 50) * divisor * parts) + ((Int128)divisor * parts / 2) + random.Next(-1, 2)
                : (Int128)Above0(random, 62) * Above0(random, random.Pick(1, 30, 60)) * random.Pick(1, -1);
            RoundingMode mode = random.Pick(s_modes);

            var exact = new BigRational(dividend, (BigInteger)divisor * parts);
            BigInteger expected = exact.Round(BigRational.One, mode).Numerator;
            BigInteger quotient = new BigRational(dividend, divisor).Round(BigRational.One, RoundingMode.Down).Numerator;
            bool isTooLong = quotient >= long.MaxValue || quotient < long.MinValue;
            hits.Case(Kinds(exact, dividend, divisor, parts, isTooLong));
            Assert.Equal((dividend, divisor, parts, mode, isTooLong ? Quotients.TooLong : expected), (dividend, divisor, parts, mode, Quotients.Round(LongNumberTests.Of(dividend), divisor, parts, Quotients.Join(divisor, parts), mode)));

            if (dividend >= long.MinValue && dividend <= long.MaxValue)
            {
                Assert.Equal((dividend, divisor, parts, mode, expected), (dividend, divisor, parts, mode, Quotients.Round((long)dividend, divisor, parts, Quotients.Join(divisor, parts), mode)));
            }
        }

        hits.MustBeMet(output);
    }

    private static IEnumerable<string> Kinds(BigRational exact, Int128 dividend, long divisor, long parts, bool isTooLong)
    {
        yield return exact.Denominator.IsOne ? "exact" : exact.Denominator == 2 ? "half" : "other";
        yield return exact.Sign < 0 ? "below 0" : "other";
        yield return dividend > long.MaxValue ? "long dividend" : "other";
        yield return (BigInteger)divisor * parts > ulong.MaxValue ? "long divisors" : dividend > long.MaxValue ? "long divided by one that is joined" : "other";
        yield return isTooLong ? "too long" : "other";
    }

    private static long Above0(Random random, int bits) => random.NextInt64(1, 1L << bits);
}
