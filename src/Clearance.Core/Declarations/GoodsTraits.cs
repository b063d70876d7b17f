using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>By what a line is known as the same goods as another: codes, words, price, quantity, origin.</summary>
internal sealed record GoodsTraits(HsCode? Hs, GoodsCategory? Category, CountryCode? Origin, Money Price, int Quantity, string[] Words)
{
    private const int MostWords = 16;

    public static GoodsTraits Of(ParcelItem item) => new(item.Hs, item.Category, item.Origin, item.UnitPrice, item.Quantity, WordsOf(item.Description));

    public static GoodsTraits Of(DeclaredItem item) => new(item.Hs, item.Category, item.Origin, item.UnitPrice, item.Quantity, WordsOf(item.Description));

    public static GoodsTraits Of(ReceiptLine line) => new(null, null, null, line.UnitPrice, line.Quantity, WordsOf(line.Description));

    /// <summary>Runs of letters and digits in capitals, sorted, each once.</summary>
    private static string[] WordsOf(string? description)
    {
        if (description is null)
        {
            return [];
        }

        string spaced = string.Concat(description.Select(static c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? char.ToUpperInvariant(c) : ' '));
        return [.. spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostWords).Order(StringComparer.Ordinal)];
    }
}
