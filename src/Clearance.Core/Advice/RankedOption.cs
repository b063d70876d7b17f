using Clearance.Values;

namespace Clearance.Advice;

/// <summary>One option in the order of a buyer's preferences.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Procedure">The procedure's id, as the report names it.</param>
/// <param name="Status">Its status; only an open one can be recommended.</param>
/// <param name="Rank">Its place, counted from 1.</param>
/// <param name="Score">How well it suits, 0 (worst of the open ones in all that counts) to 1, to 4 decimals; null where it is not open or no weight is above 0. Order is by the exact score.</param>
/// <param name="Figures">What was compared; null unless it is open.</param>
/// <param name="Limits">How it stands to the hard limits; kept where there are none.</param>
/// <param name="DominatedBy">An option that is as good in every figure and better in one; null where there is none. Weights do not matter for it.</param>
/// <param name="Reasons">Why it stands there, with figures, in English and Chinese.</param>
public sealed record RankedOption(
    string Procedure,
    OptionStatus Status,
    int Rank,
    decimal? Score,
    OptionFigures? Figures,
    LimitFit Limits,
    string? DominatedBy,
    ValueList<LocalizedText> Reasons)
{
    /// <summary>Whether another option is as good in every figure and better in one.</summary>
    public bool IsDominated => DominatedBy is not null;
}
