using System.Collections.Frozen;
using System.Globalization;

namespace Clearance.Values;

/// <summary>The lists of ISO 4217 in columns, read once when first asked.</summary>
internal sealed class CurrencyList
{
    public static readonly CurrencyList Instance = new();

    private readonly FrozenDictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _numbers;

    private CurrencyList()
    {
        string[][] rows = [.. VocabularyFile.Read("currencies.csv")];
        Codes = [.. rows.Select(static row => row[0])];
        MinorUnits = [.. rows.Select(static row => row[2].Length == 0 ? (int?)null : int.Parse(row[2], CultureInfo.InvariantCulture))];
        WithdrawnOn = [.. rows.Select(static row => row[3].Length == 0 ? (DateOnly?)null : DateOnly.ParseExact(row[3], "yyyy-MM-dd", CultureInfo.InvariantCulture))];
        All = [.. Enumerable.Range(0, rows.Length).Select(static index => new Currency((ushort)index))];
        _numbers = Enumerable.Range(0, rows.Length).ToFrozenDictionary(index => Codes[index], static index => (ushort)index, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string[] Codes { get; }

    public int?[] MinorUnits { get; }

    public DateOnly?[] WithdrawnOn { get; }

    public ValueList<Currency> All { get; }

    public bool TryFind(ReadOnlySpan<char> code, out ushort index) => _numbers.TryGetValue(code, out index);
}
