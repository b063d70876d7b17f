namespace Clearance.Formulas.Types;

/// <summary>Short words as numbers above 0, of which no two are the same: up to 14 digits, four bits each, or up to eight ASCII characters, seven bits each.</summary>
internal static class ShortWord
{
    /// <summary>In place of a word that is longer, or of other characters.</summary>
    public const long None = 0;

    private const int MostDigits = 14;
    private const int DigitBits = 4;
    private const int MostCharacters = 8;
    private const int CharacterBits = 7;

    // Above the bits of digits and characters: what words of digits are told from others by, and how many they have.
    private const long OfDigits = 1L << 62;
    private const int LengthPlace = MostDigits * DigitBits;

    /// <summary>The number of a word, or <see cref="None"/>.</summary>
    public static long Of(string word) =>
        word.Length > MostDigits ? None
        : word.AsSpan().ContainsAnyExceptInRange('0', '9') ? OfCharacters(word)
        : word.Length == 0 ? None
        : OfDigits | ((long)word.Length << LengthPlace) | Join(word, DigitBits, '0');

    /// <summary>Numbers, counted from 1, that are of no word.</summary>
    public static long Other(int count) => (long)count << CharacterBits;

    // No character is 0, so words of different lengths differ.
    private static long OfCharacters(string word) =>
        word.Length > MostCharacters || word.AsSpan().ContainsAnyExceptInRange('\x01', '\x7F') ? None : Join(word, CharacterBits, '\0');

    private static long Join(string word, int bits, char zero)
    {
        long number = 0;
        foreach (char character in word)
        {
            number = (number << bits) | (uint)(character - zero);
        }

        return number;
    }
}
