using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Every kind of finding. Codes are part of the contract: they are added, never renamed.</summary>
internal static class FindingKinds
{
    public static FindingKind BuyerDiffers { get; } = Warning(
        "buyer-differs",
        "The receipt is made out to another person than the declaration names, and it is no gift.",
        "Declare the buyer as recipient, or be ready to show why another person bought.",
        "请以购买人作为收件人申报，或者准备说明由他人购买的原因。");

    public static FindingKind CategoryContradicts { get; } = Error(
        "category-contradicts",
        "A declared category is neither the item's, nor above or under it.",
        "Declare the goods as what they are.",
        "请按实际物品类别申报。");

    public static FindingKind CurrencyConfused { get; } = Error(
        "currency-confused",
        "A declared price has the number of the receipt and another currency.",
        "Declare the price in the currency of the receipt.",
        "请按收据上的币种申报价格。");

    public static FindingKind CurrencyDiffers { get; } = Warning(
        "currency-differs",
        "A price is declared in another currency than that of the receipt, and no rate of exchange is known to compare them.",
        "Declare in the currency of the receipt, or state the rate of exchange.",
        "请按收据上的币种申报，或者给出汇率。");

    public static FindingKind DuplicateLine { get; } = Error(
        "duplicate-line",
        "A line is declared again, and the parcel has no such goods left.",
        "Remove the second line.",
        "请删除重复的申报行。");

    public static FindingKind FreightBelowReceipt { get; } = Warning(
        "freight-below-receipt",
        "The declared freight is below that paid, and the declared prices do not hold the rest.",
        "Declare the freight that was paid.",
        "请申报实际支付的运费。") with
    { IsAboutTax = true, IsExposed = true };

    public static FindingKind GiftForSale { get; } = Error(
        "gift-for-sale",
        "Goods that were sold to the recipient are declared as a gift.",
        "Declare the purchase as what it is: goods that somebody bought for own use are no gift.",
        "自己购买的物品不属于馈赠，请如实申报用途。");

    public static FindingKind GoodsMissed { get; } = Error(
        "goods-missed",
        "An item of the parcel stands in no declared line.",
        "Declare every item of the parcel.",
        "请申报邮包内的全部物品。");

    public static FindingKind GoodsNotBought { get; } = Error(
        "goods-not-bought",
        "A declared line is neither in the parcel nor on the receipt.",
        "Remove the line, or add the goods to the parcel's items if they are in it.",
        "请删除该申报行；如物品确在邮包内，请补充到包裹明细。");

    public static FindingKind GoodsNotOnReceipt { get; } = Warning(
        "goods-not-on-receipt",
        "An item of the parcel stands on no line of the receipt.",
        "Have the proof of its price at hand; goods given in addition are declared at what they are worth.",
        "请备好该物品的价格凭证；赠品应按其价值申报。");

    public static FindingKind GoodsNotSent { get; } = Warning(
        "goods-not-sent",
        "A declared line stands on the receipt and is not in the parcel.",
        "Declare only what this parcel holds.",
        "请仅申报本邮包内的物品。") with
    { IsAboutTax = true };

    public static FindingKind HsContradicts { get; } = Error(
        "hs-contradicts",
        "A declared HS code is neither the item's, nor longer or shorter than it with the same digits.",
        "Declare the HS code of the goods.",
        "请按实际物品申报HS编码。");

    public static FindingKind HsDoubtful { get; } = Hint(
        "hs-doubtful",
        "A declared HS code lies outside the chapters where goods of the category are usually found, and the item's own code is not known.",
        "Check the HS code against the goods.",
        "请核对HS编码与物品是否相符。");

    public static FindingKind IdentityMissing { get; } = Warning(
        "identity-missing",
        "The procedure asks for the identity of the buyer, who gives none.",
        "Give the identity of the recipient before customs asks for it.",
        "请提前提供收件人的身份证明。");

    public static FindingKind OriginDiffers { get; } = Error(
        "origin-differs",
        "The declared country of origin is not the item's.",
        "Declare the country where the goods were made.",
        "请申报物品的实际原产地。");

    public static FindingKind PaperDatedLater { get; } = Warning(
        "paper-dated-later",
        "A receipt or a payment bears a date after the day of the declaration.",
        "Check the date of the paper.",
        "请核对单据日期。");

    public static FindingKind PaperMissing { get; } = Warning(
        "paper-missing",
        "The procedure asks for a paper that is not at hand.",
        "Get one of the papers that are expected.",
        "请备齐所需单证。");

    public static FindingKind PayerDiffers { get; } = Warning(
        "payer-differs",
        "Another person paid than the one who bought.",
        "Let the buyer pay, or be ready to show on whose behalf the payer paid.",
        "请由购买人付款，或者准备说明代付关系。");

    public static FindingKind PaymentDiffers { get; } = Error(
        "payment-differs",
        "The amount paid is not the total of the receipt.",
        "Show the payment of this purchase in full, or the receipt as it was paid.",
        "请提供与收据金额一致的支付凭证，或者提供实付收据。");

    public static FindingKind ProcedureClosed { get; } = Error(
        "procedure-closed",
        "A rule closes the procedure for the parcel as it is: over the personal and reasonable quantity, above a limit, or goods that may not clear so.",
        "Clear the parcel by a procedure that is open for it, or send the goods back.",
        "请改用可办理的通关方式，或者退运。");

    public static FindingKind ProcedureClosedAsDeclared { get; } = Hint(
        "procedure-closed-as-declared",
        "The procedure is open for the parcel as it is, and a rule would close it for the parcel as declared.",
        "Mend the declaration; the parcel as it is may clear so.",
        "请更正申报；包裹按实际情况可以办理。");

    public static FindingKind ProcedureNotAvailable { get; } = Error(
        "procedure-not-available",
        "There is no such procedure for the destination, the channel and the day.",
        "Name a procedure that serves the parcel.",
        "请选择适用于该包裹的通关方式。");

    public static FindingKind PurposeDiffers { get; } = Error(
        "purpose-differs",
        "The declared purpose is not that of the parcel.",
        "Declare what the goods are for.",
        "请如实申报物品用途。");

    public static FindingKind QuantityAbove { get; } = Error(
        "quantity-above",
        "More is declared than the parcel holds.",
        "Declare the quantity in the parcel.",
        "请按邮包内的实际数量申报。");

    public static FindingKind QuantityBelow { get; } = Error(
        "quantity-below",
        "Less is declared than the parcel holds.",
        "Declare the quantity in the parcel.",
        "请按邮包内的实际数量申报。");

    public static FindingKind RateLowered { get; } = Warning(
        "rate-lowered",
        "A declared category or HS code agrees with the item's but says more or less, and the tax of the line falls by it.",
        "Declare the most special category or HS code that is known, and be ready to show that it is right.",
        "请按已知最具体的类别或HS编码申报，并准备证明。") with
    { IsAboutTax = true, IsExposed = true };

    public static FindingKind ReceiptDoesNotAddUp { get; } = Warning(
        "receipt-does-not-add-up",
        "Lines and freight less discount do not make the total of the receipt.",
        "Check the receipt: a line, a fee or a discount is missing.",
        "请核对收据：可能缺少某行、费用或者折扣。");

    public static FindingKind ReceiptLineNotSent { get; } = Hint(
        "receipt-line-not-sent",
        "The receipt lists goods that are neither in the parcel nor declared.",
        "Check whether they come in another parcel; an order is not split to stay below a limit.",
        "请核对是否另行寄递；不得为规避限值拆分订单。");

    public static FindingKind RecipientDiffers { get; } = Error(
        "recipient-differs",
        "The declaration names another person than the waybill.",
        "Declare for the person to whom the parcel is addressed.",
        "请以运单收件人申报。");

    public static FindingKind SplitOrder { get; } = Warning(
        "split-order",
        "Parcels of one seller to one buyer within the days that the rulebook names stay under a limit one by one and exceed it together.",
        "Tell customs of the parcels together; do not split an order to stay below a limit.",
        "请向海关说明各邮包属同一购买；不得为规避限值拆分订单。") with
    { IsExposed = true };

    public static FindingKind UnitConfused { get; } = Error(
        "unit-confused",
        "A declared quantity is right in another unit than the declared one: pieces for sets, or a mass for pieces.",
        "Declare the quantity in the unit in which the goods were sold, or name the unit.",
        "请按销售单位申报数量，或者注明计量单位。");

    public static FindingKind ValueAboveReceipt { get; } = Warning(
        "value-above-receipt",
        "A declared price is above the one paid, even if it held the freight.",
        "Declare the price paid; tax on more than that is paid for nothing.",
        "请按实际支付价格申报，以免多缴税款。") with
    { IsAboutTax = true };

    public static FindingKind ValueBelowReceipt { get; } = Error(
        "value-below-receipt",
        "A declared price is below the one paid, even if it bore its share of the discount.",
        "Declare the price paid, and keep the receipt at hand.",
        "请按实际支付价格申报，并保留收据。");

    public static FindingKind WeightImplausible { get; } = Warning(
        "weight-implausible",
        "The goods, as they are or as declared, weigh more than the whole parcel by the waybill.",
        "Check quantities and weights; something is counted or weighed wrongly.",
        "请核对数量和重量，可能有误。");

    /// <summary>All kinds in the order of their codes.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        BuyerDiffers, CategoryContradicts, CurrencyConfused, CurrencyDiffers, DuplicateLine, FreightBelowReceipt, GiftForSale, GoodsMissed, GoodsNotBought,
        GoodsNotOnReceipt, GoodsNotSent, HsContradicts, HsDoubtful, IdentityMissing, OriginDiffers, PaperDatedLater, PaperMissing, PayerDiffers, PaymentDiffers,
        ProcedureClosed, ProcedureClosedAsDeclared, ProcedureNotAvailable, PurposeDiffers, QuantityAbove, QuantityBelow, RateLowered, ReceiptDoesNotAddUp,
        ReceiptLineNotSent, RecipientDiffers, SplitOrder, UnitConfused, ValueAboveReceipt, ValueBelowReceipt, WeightImplausible,
    ];

    // What a declaration says wrongly of the goods bears on the tax, and the law threatens it. Papers and persons do not.
    private static FindingKind Error(string code, string cause, string mend, string chinese)
    {
        bool isOfGoods = code is not ("payment-differs" or "recipient-differs" or "procedure-closed" or "procedure-not-available");
        return new FindingKind(code, Severity.Error, isOfGoods, isOfGoods, cause, LocalizedText.Of(mend, chinese));
    }

    private static FindingKind Warning(string code, string cause, string mend, string chinese) => new(code, Severity.Warning, IsAboutTax: false, IsExposed: false, cause, LocalizedText.Of(mend, chinese));

    private static FindingKind Hint(string code, string cause, string mend, string chinese) => new(code, Severity.Hint, IsAboutTax: false, IsExposed: false, cause, LocalizedText.Of(mend, chinese));
}
