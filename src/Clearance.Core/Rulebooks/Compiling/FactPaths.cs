using System.Globalization;

namespace Clearance.Rulebooks.Compiling;

/// <summary>Where a fact stands in the parcel's JSON, and under which name a rulebook assumes it.</summary>
internal static class FactPaths
{
    public static string PathOf(FactId fact, string? argument, int item) => fact switch
    {
        FactId.ItemPriceRate or FactId.FreightRate or FactId.InsuranceRate or FactId.UsedRate or FactId.CurrencyRate => $"exchangeRates.{argument}",
        FactId.Used => $"allowancesUsed.{argument}",
        FactId.Departure => "from",
        FactId.Destination => "to",
        < FactId.Freight => string.Create(CultureInfo.InvariantCulture, $"items[{item}].{FieldOf(fact)}"),
        _ => NameOf(fact),
    };

    /// <summary>The name of a fact in formulas and in <c>assume</c>.</summary>
    public static string NameOf(FactId fact) => fact switch
    {
        FactId.Freight or FactId.FreightRate => "freight",
        FactId.Insurance or FactId.InsuranceRate => "insurance",
        FactId.Channel => "channel",
        FactId.Purpose => "purpose",
        FactId.SellerType => "seller.type",
        FactId.SellerSchemes => "seller.schemes",
        FactId.BuyerType => "buyer.type",
        FactId.BuyerIdentity => "buyer.identity",
        FactId.PriceIncludesTax => "priceIncludesTax",
        FactId.Documents => "documents",
        FactId.AtStake => "atStake",
        FactId.ReturnReason => "reason",
        FactId.ReturnState => "state",
        _ => fact.ToString(),
    };

    private static string FieldOf(FactId fact) => fact switch
    {
        FactId.ItemCategory => "category",
        FactId.ItemHs or FactId.ItemHs6 or FactId.ItemHs8 => "hs",
        FactId.ItemNational => "nationalCode",
        FactId.ItemOrigin => "origin",
        FactId.ItemIndivisible => "indivisible",
        FactId.ItemUnitWeight or FactId.ItemUnitGrams => "weight",
        FactId.ItemUnitContents or FactId.ItemUnitMillilitres or FactId.ItemContentsUnit => "contents",
        FactId.ItemDutyRate or FactId.ItemTariffRate => "dutyRate",
        FactId.ItemExciseRate => "exciseRate",
        FactId.ItemVatRate => "vatRate",
        FactId.ItemQuantity => "quantity",
        _ => "unitPrice",
    };
}
