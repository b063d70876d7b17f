using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Digits after the point in whose parts the numbers of a fact stand.</summary>
internal static class FactDigits
{
    /// <summary>Grams stand as thousandths of kilograms.</summary>
    public const int OfWeights = 3;

    /// <summary>Those of a fact; none of one whose numbers have no usual digits.</summary>
    public static int Of(FactId id) => id switch
    {
        FactId.ItemPrice or FactId.Freight or FactId.Insurance => PlainItem.AmountDigits,
        FactId.ItemUnitWeight => OfWeights,
        FactId.ItemDutyRate or FactId.ItemExciseRate or FactId.ItemVatRate or FactId.ItemTariffRate => PlainItem.RateDigits,
        _ => 0,
    };
}
