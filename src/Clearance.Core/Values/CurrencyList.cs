using System.Globalization;

namespace Clearance.Values;

/// <summary>The lists of ISO 4217 in columns, read once when first asked.</summary>
internal sealed class CurrencyList
{
    public static readonly CurrencyList Instance = new();

    private readonly WordIndex _numbers;

    private CurrencyList()
    {
        string[][] rows = [.. VocabularyFile.Read("currencies.csv")];
        Codes = [.. rows.Select(static row => row[0])];
        MinorUnits = new int?[rows.Length];
        WithdrawnOn = new DateOnly?[rows.Length];
        var all = new Currency[rows.Length];
        for (int index = 0; index < rows.Length; index++)
        {
            string[] row = rows[index];
            MinorUnits[index] = row[2].Length == 0 ? null : int.Parse(row[2], CultureInfo.InvariantCulture);
            WithdrawnOn[index] = row[3].Length == 0 ? null : DateOnly.ParseExact(row[3], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            all[index] = new Currency((ushort)index);
        }

        All = [.. all];
        _numbers = new WordIndex(Codes);
    }

    public string[] Codes { get; }

    public int?[] MinorUnits { get; }

    public DateOnly?[] WithdrawnOn { get; }

    public ValueList<Currency> All { get; }

    public bool TryFind(ReadOnlySpan<char> code, out ushort index) => _numbers.TryFind(code, out index);
}
