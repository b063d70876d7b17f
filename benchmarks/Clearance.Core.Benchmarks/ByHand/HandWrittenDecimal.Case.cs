using Clearance.Core.Benchmarks.ByRulesEngine;
using Clearance.Core.Benchmarks.Tables;
using Clearance.Parcels;

namespace Clearance.Core.Benchmarks.ByHand;

/// <content>What RulesEngine is handed.</content>
internal sealed partial class HandWrittenDecimal
{
    /// <summary>Totals, rows and converted amounts of a parcel.</summary>
    public TaxCase CaseOf(Parcel parcel)
    {
        ReadGoods(parcel);
        ReadAmounts(parcel);
        ReadPrices();
        var lines = new TaxLine[Count];
        bool isIndivisible = true;
        for (int i = 0; i < Count; i++)
        {
            ref HandLine<decimal> line = ref Lines[i];
            lines[i] = new TaxLine(
                line.Value,
                _prices[i],
                line.IsHighEnd ? line.Article.HighRate : line.Article.OrdinaryRate,
                line.Category.FreeQuantity,
                line.Category.MostQuantity,
                OfItsKind(in line),
                line.Duty,
                _excises[i],
                line.Tariff.PerKilogram * line.Kilograms,
                line.Vat);
            isIndivisible &= parcel.Items[i].Indivisible == true;
        }

        return new TaxCase(lines, _value, _order, UsedOf(parcel), Units, isIndivisible, IsForOwnUse, IsRetailSeller, Has(GoodsControl.Prohibited), IsBanned);
    }
}
