using Clearance.Json;

namespace Clearance.Documents;

/// <summary>The words of the contract for need, stage and supplier of papers.</summary>
internal static class DocumentWords
{
    public static Words<DocumentNeed> Needs { get; } = new(
        ("required", DocumentNeed.Required),
        ("conditional", DocumentNeed.Conditional),
        ("optional", DocumentNeed.Optional));

    public static Words<DocumentStage> Stages { get; } = new(
        ("before-dispatch", DocumentStage.BeforeDispatch),
        ("on-arrival", DocumentStage.OnArrival),
        ("on-request", DocumentStage.OnRequest),
        ("at-delivery", DocumentStage.AtDelivery));

    public static Words<DocumentSupplier> Suppliers { get; } = new(
        ("buyer", DocumentSupplier.Buyer),
        ("seller", DocumentSupplier.Seller),
        ("carrier", DocumentSupplier.Carrier),
        ("broker", DocumentSupplier.Broker));
}
