using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Clearance.Values;

/// <summary>A code of the Harmonized System or of a tariff built on it: <c>330499</c>, <c>9004.90.10.00</c>.</summary>
/// <remarks>
/// <para>4 to 12 digits: heading (4), subheading (6), and up to six national digits. It is never padded: a short code means all its children.</para>
/// <para>Whether a tariff knows the code is not checked here. Leading zeros are digits (chapters 01 to 09 keep theirs).</para>
/// <para>Equality is that of the digits: <c>3304.99</c> equals <c>330499</c>, and <c>3304</c> does not equal <c>330400</c>.
/// The default value has no digits: it stands for every code, and <see cref="IsEmpty"/> says so.</para>
/// <para>Immutable, eight bytes, safe to share between threads.</para>
/// </remarks>
public readonly record struct HsCode
{
    private const int FewestDigits = 4;
    private const int MostDigits = 12;

    private HsCode(ulong key) => Key = key;

    /// <summary>Number of digits; 0 for the default value.</summary>
    public int Length => (int)(Key & 0xF);

    /// <summary>True for the default value, which has no digits.</summary>
    public bool IsEmpty => Key == 0;

    /// <summary>Binary-coded digits from bit 63 down to 16 and the length in the lowest four bits: a prefix is a mask, and order is that of the tariff.</summary>
    internal ulong Key { get; }

    /// <summary>Reads 4 to 12 digits, with dots between digits where the writer liked.</summary>
    /// <exception cref="FormatException">Another number of digits, or other characters.</exception>
    public static HsCode Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out HsCode code) ? code : throw new FormatException(
            $"'{Shown.Text(s)}' is no HS code: 4 to 12 digits are due, dots allowed between them, as in \"3304.99\"; give the digits that are known and pad none.");
    }

    /// <summary>Reads what <see cref="Parse"/> reads; false, and the default value, otherwise.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out HsCode code) => TryParse(s.AsSpan(), out code);

    /// <inheritdoc cref="TryParse(string?, out HsCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out HsCode code) => TryParse(s, FewestDigits, out code);

    /// <summary>True if this code lies under <paramref name="prefix"/> or is the same; the default value is a prefix of every code.</summary>
    public bool StartsWith(HsCode prefix) => Truncate(prefix.Length) == prefix;

    /// <summary>The first digits; the code itself if it has no more.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is negative.</exception>
    public HsCode Truncate(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        return digits >= Length ? this : new HsCode(digits == 0 ? 0 : (Key & (ulong.MaxValue << (64 - (4 * digits)))) | (uint)digits);
    }

    /// <summary>The digits without dots; empty for the default value.</summary>
    public override string ToString() => string.Create(Length, Key, static (text, key) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)('0' + (int)(BitOperations.RotateLeft(key, 4 * (i + 1)) & 0xF));
        }
    });

    /// <summary>Reads a prefix as tables write it: 1 to 12 digits, so chapters too.</summary>
    internal static bool TryParsePrefix(ReadOnlySpan<char> s, out HsCode prefix) => TryParse(s, fewest: 1, out prefix);

    private static bool TryParse(ReadOnlySpan<char> s, int fewest, out HsCode code)
    {
        code = default;
        ulong key = 0;
        int length = 0;
        bool afterDigit = false;
        foreach (char c in s)
        {
            if (char.IsAsciiDigit(c) && length < MostDigits)
            {
                length++;
                key |= (ulong)(c - '0') << (64 - (4 * length));
                afterDigit = true;
            }
            else if (c == '.' && afterDigit)
            {
                afterDigit = false;
            }
            else
            {
                return false;
            }
        }

        if (!afterDigit || length < fewest)
        {
            return false;
        }

        code = new HsCode(key | (uint)length);
        return true;
    }
}
