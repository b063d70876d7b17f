namespace Clearance.Core.Benchmarks.Tables;

/// <summary>All that the tables say of a category.</summary>
/// <typeparam name="T">Rates as <see cref="decimal"/> fractions, or as <see cref="long"/> hundredths of a percent.</typeparam>
/// <param name="Article">Null where articles of the category have no rate.</param>
/// <param name="Tariff">For goods without a code.</param>
/// <param name="Publication">1 to 4 by kind of printed or recorded matter, 0 for other goods.</param>
/// <param name="FreeQuantity">Free of tax up to so many.</param>
/// <param name="MostQuantity">Goods above so many.</param>
/// <param name="Marks">What rules ask.</param>
internal sealed record CategoryRow<T>(ArticleRow<T>? Article, TariffRow<T> Tariff, int Publication, int FreeQuantity, int MostQuantity, GoodsMarks Marks)
    where T : struct;
