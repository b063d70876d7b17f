namespace Clearance.Core.Benchmarks.Tables;

/// <summary>What the list of articles says of a category or a code of it.</summary>
/// <typeparam name="T">Rates as <see cref="decimal"/> fractions, or as <see cref="long"/> hundredths of a percent.</typeparam>
internal sealed record ArticleRow<T>(T OrdinaryRate, T HighRate, bool HasPrice, bool? IsHigh, Threshold Luxury)
    where T : struct;
