using System.Globalization;
using System.Numerics;

namespace Clearance.Core.Tests.Oracle;

/// <summary>A fraction in lowest terms with a positive denominator, written apart from the product's so that neither hides a fault of the other.</summary>
internal sealed record Exact : IComparable<Exact>
{
    private Exact(BigInteger top, BigInteger bottom)
    {
        Top = top;
        Bottom = bottom;
    }

    public static Exact Zero { get; } = Of(0, 1);

    public BigInteger Top { get; }

    public BigInteger Bottom { get; }

    public bool IsZero => Top.IsZero;

    public static Exact operator +(Exact left, Exact right) => Of((left.Top * right.Bottom) + (right.Top * left.Bottom), left.Bottom * right.Bottom);

    public static Exact operator -(Exact left, Exact right) => Of((left.Top * right.Bottom) - (right.Top * left.Bottom), left.Bottom * right.Bottom);

    public static Exact operator *(Exact left, Exact right) => Of(left.Top * right.Top, left.Bottom * right.Bottom);

    public static Exact operator /(Exact left, Exact right) => Of(left.Top * right.Bottom, left.Bottom * right.Top);

    public static bool operator <(Exact left, Exact right) => left.CompareTo(right) < 0;

    public static bool operator >(Exact left, Exact right) => left.CompareTo(right) > 0;

    public static bool operator <=(Exact left, Exact right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Exact left, Exact right) => left.CompareTo(right) >= 0;

    public static Exact Of(BigInteger top, BigInteger bottom)
    {
        if (bottom.IsZero)
        {
            throw new DivideByZeroException();
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
        return new Exact(top / common, bottom / common);
    }

    public static Exact Of(int whole) => Of(whole, 1);

    public static Exact Of(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads <c>12.50</c>, <c>13%</c> or <c>22/78</c>.</summary>
    public static Exact Parse(string text)
    {
        if (text.EndsWith('%'))
        {
            return Parse(text[..^1]) / Of(100);
        }

        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            return Parse(text[..slash]) / Parse(text[(slash + 1)..]);
        }

        string trimmed = text.Trim();
        int point = trimmed.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : trimmed.Length - point - 1;
        var digits = BigInteger.Parse(trimmed.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return Of(digits, BigInteger.Pow(10, decimals));
    }

    /// <summary>The greatest whole number that is not above this one.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Top, Bottom, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    public int CompareTo(Exact? other) => other is null ? 1 : (Top * other.Bottom).CompareTo(other.Top * Bottom);

    public override string ToString() => Bottom.IsOne ? $"{Top}" : $"{Top}/{Bottom}";
}
