using System.Numerics;
using Clearance.Core.Tests.Support;
using Clearance.Formulas;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Formulas;

/// <summary>An exact fraction is shown as the decimal that it is, and as a fraction where it is none.</summary>
public class BigRationalTests(ITestOutputHelper output)
{
    private const int MostDigits = 28;

    private static readonly BigInteger s_mostUnits = BigInteger.Pow(2, 96) - 1;

    [Fact]
    public void TryToDecimal_AnyFraction_IsTheShortestDecimalOrNone()
    {
        var random = new Random(41);
        var hits = new Hits("other", "whole", "long", "below 0", "no end", "too many digits", "too long");
        for (int round = 0; round < 50_000; round++)
        {
            BigInteger numerator = (BigInteger)random.NextInt64() * (random.Percent(30) ? random.NextInt64() : 1) / BigInteger.Pow(10, random.Pick(0, 9, 17)) * random.Pick(1, -1);
            int most = random.Pick(0, 3, 20, 34);
            BigInteger denominator = BigInteger.Pow(2, random.Next(0, most + 1)) * BigInteger.Pow(5, random.Next(0, most + 1)) * random.Pick(1, 1, 1, 3);
            var exact = new BigRational(numerator, denominator);

            (string kind, decimal? expected) = Expected(exact);

            Assert.Equal((exact.Numerator, exact.Denominator, expected is not null), (exact.Numerator, exact.Denominator, exact.TryToDecimal(out decimal value)));
            Assert.Equal((exact.Numerator, exact.Denominator, expected ?? 0m), (exact.Numerator, exact.Denominator, value));
            Assert.Equal((expected ?? 0m).Scale, value.Scale);
            hits.Case(kind, exact.Sign < 0 ? "below 0" : "other", BigInteger.Abs(exact.Numerator) > long.MaxValue ? "long" : "other", exact.Denominator.IsOne ? "whole" : "other");
        }

        hits.MustBeMet(output);
    }

    // Digit after digit, until nothing is left.
    private static (string Kind, decimal? Value) Expected(BigRational exact)
    {
        BigInteger units = BigInteger.Abs(exact.Numerator);
        for (int scale = 0; scale <= MostDigits; scale++)
        {
            if ((units % exact.Denominator).IsZero)
            {
                BigInteger whole = units / exact.Denominator;
                return whole > s_mostUnits ? ("too long", null) : ("other", Made(whole, exact.Sign < 0, scale));
            }

            units *= 10;
        }

        return ((exact.Denominator % 3).IsZero ? "no end" : "too many digits", null);
    }

    private static decimal Made(BigInteger whole, bool isNegative, int scale)
    {
        int[] words = [.. Enumerable.Range(0, 3).Select(i => unchecked((int)(uint)((whole >> (32 * i)) & uint.MaxValue)))];
        return new decimal(words[0], words[1], words[2], isNegative, (byte)scale);
    }
}
