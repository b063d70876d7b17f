using System.Globalization;
using System.Numerics;
using Clearance.Values;

namespace Clearance.Formulas;

/// <summary>An exact fraction in lowest terms; the denominator is positive. The default is 0.</summary>
internal readonly struct BigRational : IEquatable<BigRational>, IComparable<BigRational>
{
    // Digits after the point that a decimal has at the most, and the bits of its whole number.
    private const int MostDigits = 28;
    private const int DecimalBits = 96;

    private readonly BigInteger _denominatorLessOne;

    public BigRational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - BigInteger.One;
    }

    public static BigRational Zero => default;

    public static BigRational One => new(BigInteger.One, BigInteger.One);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + BigInteger.One;

    public int Sign => Numerator.Sign;

    /// <summary>How many bits numerator and denominator take together.</summary>
    public long BitLength => Numerator.GetBitLength() + Denominator.GetBitLength();

    public static BigRational operator +(BigRational left, BigRational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static BigRational operator -(BigRational left, BigRational right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static BigRational operator *(BigRational left, BigRational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static BigRational operator /(BigRational left, BigRational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(BigRational left, BigRational right) => left.Equals(right);

    public static bool operator !=(BigRational left, BigRational right) => !left.Equals(right);

    public static bool operator <(BigRational left, BigRational right) => left.CompareTo(right) < 0;

    public static bool operator >(BigRational left, BigRational right) => left.CompareTo(right) > 0;

    public static bool operator <=(BigRational left, BigRational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BigRational left, BigRational right) => left.CompareTo(right) >= 0;

    public static BigRational FromDecimal(decimal value)
    {
        var parts = DecimalParts.Of(value);
        BigInteger mantissa = parts.Whole;
        return new(parts.IsNegative ? -mantissa : mantissa, BigInteger.Pow(10, parts.Scale));
    }

    /// <summary>Reads <c>digits[.digits]</c>; the caller has checked the form.</summary>
    public static BigRational Parse(ReadOnlySpan<char> digits)
    {
        int point = digits.IndexOf('.');
        if (point < 0)
        {
            return new(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), BigInteger.One);
        }

        BigInteger whole = BigInteger.Parse(digits[..point], NumberStyles.None, CultureInfo.InvariantCulture);
        ReadOnlySpan<char> fraction = digits[(point + 1)..];
        BigInteger unit = BigInteger.Pow(10, fraction.Length);
        return new((whole * unit) + BigInteger.Parse(fraction, NumberStyles.None, CultureInfo.InvariantCulture), unit);
    }

    public int CompareTo(BigRational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(BigRational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is BigRational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    public BigRational Round(BigRational unit, RoundingMode mode)
    {
        BigRational quotient = this / unit;
        return new BigRational(RoundingRule.Divide(quotient.Numerator, quotient.Denominator, mode), BigInteger.One) * unit;
    }

    /// <summary>As a decimal where it has an end within 28 digits; otherwise <c>numerator/denominator</c>.</summary>
    public override string ToString() =>
        TryToDecimal(out decimal value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>The number to so many decimals, half to even.</summary>
    /// <exception cref="OverflowException">It has more digits than a decimal holds.</exception>
    public decimal ToDecimal(int decimals) =>
        Round(new BigRational(BigInteger.One, BigInteger.Pow(10, decimals)), RoundingMode.HalfEven).TryToDecimal(out decimal value)
            ? value
            : throw new OverflowException("The number has more digits than a decimal holds.");

    /// <summary>The same number as a decimal, if it has an end and fits.</summary>
    public bool TryToDecimal(out decimal value)
    {
        value = 0m;
        BigInteger denominator = Denominator;
        if (DigitsOf(denominator) is not (<= MostDigits and var scale))
        {
            return false;
        }

        // 64 bits times 64 fit 128, which takes no big integers.
        if (scale <= PowersOfTen.Most && long.MinValue <= Numerator && Numerator <= long.MaxValue)
        {
            Int128 units = Math.BigMul((long)Numerator, PowersOfTen.Of(scale) / (long)denominator);
            return TryJoin((UInt128)Int128.Abs(units), scale, out value);
        }

        BigInteger magnitude = BigInteger.Abs(Numerator * (BigInteger.Pow(10, scale) / denominator));
        return magnitude <= UInt128.MaxValue && TryJoin((UInt128)magnitude, scale, out value);
    }

    private bool TryJoin(UInt128 whole, int scale, out decimal value)
    {
        bool fits = whole >> DecimalBits == UInt128.Zero;
        value = fits ? DecimalParts.Join(whole, Sign < 0, scale) : 0m;
        return fits;
    }

    // Digits after the point of numbers over a denominator in lowest terms; null where they have no end.
    private static int? DigitsOf(BigInteger denominator)
    {
        int twos = (int)BigInteger.TrailingZeroCount(denominator);
        BigInteger rest = denominator >> twos;
        int fives = 0;
        for (; rest > ulong.MaxValue; fives++)
        {
            rest = BigInteger.DivRem(rest, 5, out BigInteger left);
            if (!left.IsZero)
            {
                return null;
            }
        }

        ulong small = (ulong)rest;
        for (; small % 5 == 0; fives++)
        {
            small /= 5;
        }

        return small == 1 ? Math.Max(twos, fives) : null;
    }
}
