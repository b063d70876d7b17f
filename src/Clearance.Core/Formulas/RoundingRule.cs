using System.Numerics;

namespace Clearance.Formulas;

/// <summary>A declared rounding: mode, unit, and whether later formulas still read the exact amount.</summary>
internal sealed record RoundingRule(RoundingMode Mode, BigRational Unit, bool IsLate)
{
    private static readonly string[] s_modes = ["halfUp", "halfEven", "down", "up"];

    /// <summary>Reads <c>halfUp 0.01</c>, <c>down 100 late</c> or <c>exact</c> (null); false where the text is none of them.</summary>
    public static bool TryParse(string text, out RoundingRule? rule)
    {
        rule = null;
        if (string.Equals(text, "exact", StringComparison.Ordinal))
        {
            return true;
        }

        string[] words = text.Split(' ');
        int mode = Array.IndexOf(s_modes, words[0]) + 1;
        bool late = words.Length == 3 && string.Equals(words[2], "late", StringComparison.Ordinal);
        if (mode == 0 || (words.Length != 2 && !late) || !IsNumber(words[1]))
        {
            return false;
        }

        var unit = BigRational.Parse(words[1]);
        if (unit.Sign <= 0)
        {
            return false;
        }

        rule = new RoundingRule((RoundingMode)mode, unit, late);
        return true;
    }

    /// <summary>The whole quotient by <paramref name="mode"/>; the divisor is positive.</summary>
    public static BigInteger Divide(BigInteger dividend, BigInteger divisor, RoundingMode mode)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out BigInteger rest);
        if (rest.Sign < 0)
        {
            quotient -= BigInteger.One;
            rest += divisor;
        }

        int half = (rest * 2).CompareTo(divisor);
        bool up = mode switch
        {
            RoundingMode.Down => false,
            RoundingMode.Up => !rest.IsZero,
            RoundingMode.HalfUp => half > 0 || (half == 0 && dividend.Sign > 0),
            _ => half > 0 || (half == 0 && !quotient.IsEven),
        };
        return up ? quotient + BigInteger.One : quotient;
    }

    public override string ToString() => $"{s_modes[(int)Mode - 1]} {Unit}{(IsLate ? " late" : string.Empty)}";

    private static bool IsNumber(string text)
    {
        string[] parts = text.Split('.');
        return parts.Length <= 2 && Array.TrueForAll(parts, static p => p.Length is > 0 and <= 28 && p.All(char.IsAsciiDigit));
    }
}
