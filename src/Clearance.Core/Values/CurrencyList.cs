using System.Globalization;

namespace Clearance.Values;

/// <summary>The lists of ISO 4217 in columns, read once when first asked.</summary>
internal sealed class CurrencyList
{
    public static readonly CurrencyList Instance = new();

    private const string File = "currencies.csv";

    private readonly WordIndex _numbers;

    private CurrencyList()
    {
        Codes = VocabularyFile.Column(File, "code");
        var all = new Currency[Codes.Length];
        for (int index = 0; index < all.Length; index++)
        {
            all[index] = new Currency((ushort)index);
        }

        All = new ValueList<Currency>(all);
        _numbers = new WordIndex(Codes);
    }

    public string[] Codes { get; }

    public int?[] MinorUnits => field ??= [.. VocabularyFile.Column(File, "minorUnits").Select(static cell => cell.Length == 0 ? (int?)null : int.Parse(cell, CultureInfo.InvariantCulture))];

    public DateOnly?[] WithdrawnOn => field ??= [.. VocabularyFile.Column(File, "withdrawnOn").Select(static cell => cell.Length == 0 ? (DateOnly?)null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture))];

    public ValueList<Currency> All { get; }

    public bool TryFind(ReadOnlySpan<char> code, out ushort index) => _numbers.TryFind(code, out index);
}
