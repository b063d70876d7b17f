namespace Clearance.Values;

/// <summary>The countries of ISO 3166-1 in columns by their index, read once when first asked; an unassigned index has empty texts.</summary>
internal sealed class CountryList
{
    public static readonly CountryList Instance = new();

    private readonly Dictionary<string, string> _mistakenFor = new(StringComparer.OrdinalIgnoreCase);

    private CountryList()
    {
        List<CountryCode> all = [];
        foreach (string[] row in VocabularyFile.Read("countries.csv"))
        {
            ushort index = IndexOf(row[0][0], row[0][1]);
            Codes[index] = row[0];
            Names[index] = row[1];
            all.Add(new CountryCode(index));
            if (row[2].Length > 0)
            {
                _mistakenFor.Add(row[2], row[0]);
            }
        }

        All = [.. all];
    }

    public string[] Codes { get; } = Empty();

    public string[] Names { get; } = Empty();

    public ValueList<CountryCode> All { get; }

    public static ushort IndexOf(char first, char second) => (ushort)(((first - 'A') * 26) + (second - 'A') + 1);

    /// <summary>The code that a common mistake stands for, else the nearest codes.</summary>
    public IReadOnlyList<string> Nearest(string code) =>
        _mistakenFor.TryGetValue(code, out string? meant) ? [meant] : NearestWords.Find(code, Codes.Where(static known => known.Length > 0));

    private static string[] Empty()
    {
        string[] texts = new string[(26 * 26) + 1];
        Array.Fill(texts, "");
        return texts;
    }
}
