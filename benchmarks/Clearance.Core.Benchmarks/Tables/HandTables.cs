using System.Collections.Frozen;
using System.Globalization;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.Tables;

/// <summary>The tables of the Chinese rulebook on one day, joined to one row for each category, code of articles and prefix of the tariff, so that one look-up serves all rules.</summary>
/// <typeparam name="T">Rates as <see cref="decimal"/> fractions, or as <see cref="long"/> hundredths of a percent.</typeparam>
internal sealed class HandTables<T>
    where T : struct
{
    private const int MostDigits = 8;
    private const string AnyRow = "*";

    // The only origin that the tariff of this day names: its rows hold no rate, and so the parcel states one.
    private const string ExceptedOrigin = "US";

    private readonly TableFile _articles, _luxury, _publications, _restricted, _highEnd, _excise, _vat, _tariff;
    private readonly Func<decimal, T> _rate;
    private readonly CategoryRow<T>[] _categories;
    private readonly FrozenDictionary<string, ArticleRow<T>> _nationals;
    private readonly FrozenDictionary<ulong, TariffRow<T>> _codes;
    private readonly TariffRow<T> _anyCode;

    /// <summary>Reads the tables.</summary>
    public HandTables(DateOnly on, Func<decimal, T> rate)
    {
        _rate = rate;
        _articles = TableFile.Read("articles", on);
        _luxury = TableFile.Read("luxury", on);
        _publications = TableFile.Read("publications", on);
        _restricted = TableFile.Read("restricted", on);
        _highEnd = TableFile.Read("highEndGoods", on);
        _excise = TableFile.Read("excise", on);
        _vat = TableFile.Read("vatRates", on);
        _tariff = TableFile.Read("tariff", on);
        _categories = [null!, .. GoodsCategory.All.Select(OfCategory)];
        _nationals = _articles.Keys("item.national").ToFrozenDictionary(static n => n, OfNational, StringComparer.Ordinal);
        _codes = ((TableFile[])[_tariff, _vat, _excise, _highEnd, _restricted]).SelectMany(static t => t.Keys("item.hs")).Where(static k => k is not AnyRow).Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(static k => Prefix(k).Key, OfCode);
        _anyCode = OfCode("");
    }

    public CategoryRow<T> Of(GoodsCategory category) => _categories[category.First];

    /// <summary>The row of a code of articles; null where the list has none.</summary>
    public ArticleRow<T>? Of(string national) => _nationals.GetValueOrDefault(national);

    /// <summary>The row of the longest prefix.</summary>
    public TariffRow<T> Of(HsCode code)
    {
        for (int digits = Math.Min(MostDigits, code.Length & ~1); digits > 0; digits -= 2)
        {
            if (_codes.TryGetValue((code.Key & (ulong.MaxValue << (64 - (4 * digits)))) | (uint)digits, out TariffRow<T>? row))
            {
                return row;
            }
        }

        return _anyCode;
    }

    private static HsCode Prefix(string text) => HsCode.TryParsePrefix(text, out HsCode prefix) ? prefix : throw new InvalidDataException($"'{text}' is no prefix of the tariff.");

    private CategoryRow<T> OfCategory(GoodsCategory category)
    {
        List<string> paths = [.. PathsOf(category), AnyRow];
        Func<string, string>? ordinary = Nearest(_articles, "item.category", paths, "tier", "ordinary");
        Func<string, string>? high = Nearest(_articles, "item.category", paths, "tier", "high");
        ArticleRow<T>? article = ordinary is null || high is null ? null
            : new ArticleRow<T>(Rate(ordinary, "rate")!.Value, Rate(high, "rate")!.Value, ordinary("price").Length > 0, null, ThresholdOf(Nearest(_luxury, "item.category", paths)));
        Func<string, string> publication = Nearest(_publications, "item.category", paths)!;
        int kind = Array.IndexOf(["none", "volume", "disc", "book-set", "disc-set"], publication("kind"));
        return new CategoryRow<T>(article, OfPaths("item.category", paths), kind, Number(publication("free")), Number(publication("goods")), MarksOf(category));
    }

    private ArticleRow<T> OfNational(string code)
    {
        Func<string, string> row = _articles.Find("item.national", code)!;
        T rate = Rate(row, "rate")!.Value;
        return new ArticleRow<T>(rate, rate, row("price").Length > 0, row("high") switch { "yes" => true, "no" => false, _ => null }, ThresholdOf(_luxury.Find("item.national", code)));
    }

    private TariffRow<T> OfCode(string digits) =>
        OfPaths("item.hs", [.. Enumerable.Range(1, digits.Length).Reverse().Select(length => digits[..length]), AnyRow]);

    private TariffRow<T> OfPaths(string key, List<string> paths)
    {
        Func<string, string>? ordinary = Nearest(_excise, key, paths, "exciseTier", "ordinary");
        Func<string, string>? high = Nearest(_excise, key, paths, "exciseTier", "high");
        Func<string, string>? control = Nearest(_restricted, key, paths);
        string? perKilogram = ordinary?.Invoke("specific");
        bool isCode = key is "item.hs";
        string? taxed = isCode ? paths.Find(p => _tariff.Find("item.hs", p) is not null) : null;
        return new TariffRow<T>
        {
            Duty = taxed is null ? null : Rate(_tariff.Find("item.hs", taxed, "item.origin"), "rate"),
            Excepted = taxed is not null && _tariff.Find("item.hs", taxed, "item.origin", ExceptedOrigin)!("item.origin") is ExceptedOrigin ? CountryCode.Parse(ExceptedOrigin) : null,
            Vat = Rate(Nearest(_vat, key, paths), "rate"),
            OrdinaryExcise = Rate(ordinary, "rate"),
            HighExcise = Rate(high, "rate"),
            PerKilogram = string.IsNullOrEmpty(perKilogram) ? 0 : Amount(perKilogram, " CNY/kg"),
            HighEnd = ThresholdOf(Nearest(_highEnd, key, paths)),
            Control = control is null ? GoodsControl.None : Enum.Parse<GoodsControl>(control("effect"), ignoreCase: true)
                | (control("permit").Length == 0 ? GoodsControl.None : Enum.Parse<GoodsControl>(control("permit").Replace("-", "", StringComparison.Ordinal), ignoreCase: true)),
        };
    }

    private static Func<string, string>? Nearest(TableFile table, string key, List<string> paths, string? second = null, string word = "")
    {
        string? path = paths.Find(p => table.Find(key, p, second, word) is not null);
        return path is null ? null : table.Find(key, path, second, word);
    }

    private static IEnumerable<string> PathsOf(GoodsCategory category)
    {
        for (GoodsCategory? at = category; at is { } known; at = known.Parent)
        {
            yield return known.Path;
        }
    }

    private static GoodsMarks MarksOf(GoodsCategory category) =>
        Mark(category, GoodsMarks.Tobacco, "tobacco") | Mark(category, GoodsMarks.Alcohol, "alcohol") | Mark(category, GoodsMarks.Medicines, "medicines")
        | Mark(category, GoodsMarks.Printed, "books", "media") | Mark(category, GoodsMarks.Quarantined, "food", "plants", "animals")
        | Mark(category, GoodsMarks.YearlyQuantity, "food.grain", "food.condiments", "food.confectionery")
        | Mark(category, GoodsMarks.Approved, "food", "beverages", "alcohol", "cosmetics", "toiletries", "medicines", "medical-devices", "tobacco", "electronics", "appliances", "toys", "plants", "animals", "pets");

    private static GoodsMarks Mark(GoodsCategory category, GoodsMarks mark, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (category.IsOrIsUnder(GoodsCategory.Parse(word)))
            {
                return mark;
            }
        }

        return GoodsMarks.None;
    }

    private T? Rate(Func<string, string>? row, string column) => row?.Invoke(column) is { Length: > 0 } cell ? _rate(Percentage.Parse(cell).Fraction) : null;

    private static Threshold ThresholdOf(Func<string, string>? row) =>
        row is null ? default : new Threshold(Amount(row("perContent"), " CNY"), Amount(row("perPiece"), " CNY"), Amount(row("perArticle"), " CNY"));

    private static int Amount(string cell, string unit) => Number(cell.Replace(unit, "", StringComparison.Ordinal));

    private static int Number(string cell) => cell.Length == 0 ? 0 : int.Parse(cell, CultureInfo.InvariantCulture);
}
