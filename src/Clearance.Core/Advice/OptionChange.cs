using Clearance.Values;

namespace Clearance.Advice;

/// <summary>How one procedure changes for a parcel. Both laws are applied as on the day of the change, with the same rates of exchange, so that only law differs.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Procedure">The procedure's id.</param>
/// <param name="Before">The option under the old law; null where the old report has none of that id.</param>
/// <param name="After">The option under the new law; null where the new report has none of that id.</param>
/// <param name="RankBefore">Its place under the old law, from 1; null as <paramref name="Before"/>.</param>
/// <param name="RankAfter">Its place under the new law, from 1; null as <paramref name="After"/>.</param>
/// <param name="Charges">The charges that begin, end or differ.</param>
/// <param name="Papers">The papers that begin, end or differ.</param>
public sealed record OptionChange(
    string Procedure,
    ClearanceOption? Before,
    ClearanceOption? After,
    int? RankBefore,
    int? RankAfter,
    ValueList<ChargeChange> Charges,
    ValueList<PaperChange> Papers)
{
    /// <summary>The status under the old law.</summary>
    public OptionStatus StatusBefore => Before?.Status ?? OptionStatus.NotInForce;

    /// <summary>The status under the new law.</summary>
    public OptionStatus StatusAfter => After?.Status ?? OptionStatus.NotInForce;

    /// <summary>The total under the old law; null unless it was open.</summary>
    public Money? TotalBefore => Before?.Total;

    /// <summary>The total under the new law; null unless it is open.</summary>
    public Money? TotalAfter => After?.Total;
}
