namespace Clearance.Core.Benchmarks.ByRulesEngine;

/// <summary>A parcel as it is handed to RulesEngine: totals made, rows found and amounts converted. Its rules still decide and compute.</summary>
/// <param name="Lines">The items.</param>
/// <param name="Value">The price of all items in yuan.</param>
/// <param name="Order">The same with freight and insurance.</param>
/// <param name="Used">What the buyer has used of the year's allowance.</param>
/// <param name="Units">How many articles there are.</param>
/// <param name="IsIndivisible">No article can be divided.</param>
/// <param name="IsForOwnUse">The buyer or the person who is given them uses them.</param>
/// <param name="IsRetailSeller">The seller is registered for e-commerce retail.</param>
/// <param name="IsRestricted">Some article may not be mailed.</param>
/// <param name="IsBanned">Some article may not enter at all.</param>
public sealed record TaxCase(
    IReadOnlyList<TaxLine> Lines, decimal Value, decimal Order, decimal Used, int Units, bool IsIndivisible, bool IsForOwnUse, bool IsRetailSeller, bool IsRestricted, bool IsBanned);
