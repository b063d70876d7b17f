using System.Globalization;
using System.Numerics;

namespace Clearance.Formulas;

/// <summary>An exact fraction in lowest terms; the denominator is positive. The default is 0.</summary>
internal readonly struct BigRational : IEquatable<BigRational>, IComparable<BigRational>
{
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
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        // The words of a decimal are unsigned numbers in signed clothes.
        BigInteger mantissa = unchecked((((BigInteger)(uint)bits[2] << 32) + (uint)bits[1] << 32) + (uint)bits[0]);
        int scale = (bits[3] >> 16) & 0xFF;
        return new(bits[3] < 0 ? -mantissa : mantissa, BigInteger.Pow(10, scale));
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
        BigInteger rest = Denominator;
        int twos = 0;
        int fives = 0;
        while (!rest.IsOne && (rest % 2).IsZero)
        {
            rest /= 2;
            twos++;
        }

        while (!rest.IsOne && (rest % 5).IsZero)
        {
            rest /= 5;
            fives++;
        }

        int scale = Math.Max(twos, fives);
        if (!rest.IsOne || scale > 28)
        {
            return false;
        }

        BigInteger mantissa = Numerator * BigInteger.Pow(10, scale) / Denominator;
        BigInteger magnitude = BigInteger.Abs(mantissa);
        if (magnitude >> 96 != BigInteger.Zero)
        {
            return false;
        }

        int low = unchecked((int)(uint)(magnitude & uint.MaxValue));
        int middle = unchecked((int)(uint)((magnitude >> 32) & uint.MaxValue));
        int high = unchecked((int)(uint)(magnitude >> 64));
        value = new decimal(low, middle, high, mantissa.Sign < 0, (byte)scale);
        return true;
    }
}
