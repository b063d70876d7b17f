namespace Clearance.Values;

/// <summary>The countries of ISO 3166-1 in columns by their index, read once when first asked; an unassigned index has empty texts.</summary>
internal sealed class CountryList
{
    public static readonly CountryList Instance = new();

    private const string File = "countries.csv";

    private CountryList()
    {
        string[] codes = VocabularyFile.Column(File, "code");
        Codes = ByIndex(codes, codes);
        var all = new CountryCode[codes.Length];
        for (int row = 0; row < all.Length; row++)
        {
            all[row] = new CountryCode(IndexOf(codes[row][0], codes[row][1]));
        }

        All = new ValueList<CountryCode>(all);
    }

    public string[] Codes { get; }

    public string[] Names => field ??= ByIndex(VocabularyFile.Column(File, "code"), VocabularyFile.Column(File, "name"));

    public ValueList<CountryCode> All { get; }

    private Dictionary<string, string> MistakenFor => field ??= VocabularyFile.Column(File, "code")
        .Zip(VocabularyFile.Column(File, "mistakenFor")).Where(static row => row.Second.Length > 0)
        .ToDictionary(static row => row.Second, static row => row.First, StringComparer.OrdinalIgnoreCase);

    public static ushort IndexOf(char first, char second) => (ushort)(((first - 'A') * 26) + (second - 'A') + 1);

    /// <summary>The code that a common mistake stands for, else the nearest codes.</summary>
    public IReadOnlyList<string> Nearest(string code) =>
        MistakenFor.TryGetValue(code, out string? meant) ? [meant] : NearestWords.Find(code, Codes.Where(static known => known.Length > 0));

    private static string[] ByIndex(string[] codes, string[] cells)
    {
        string[] texts = new string[(26 * 26) + 1];
        Array.Fill(texts, "");
        for (int row = 0; row < codes.Length; row++)
        {
            texts[IndexOf(codes[row][0], codes[row][1])] = cells[row];
        }

        return texts;
    }
}
