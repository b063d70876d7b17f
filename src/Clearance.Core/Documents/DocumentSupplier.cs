namespace Clearance.Documents;

/// <summary>Who has to supply a paper.</summary>
public enum DocumentSupplier
{
    /// <summary>The buyer or recipient.</summary>
    Buyer = 1,

    /// <summary>The seller or sender.</summary>
    Seller = 2,

    /// <summary>The postal operator or carrier.</summary>
    Carrier = 3,

    /// <summary>The customs broker.</summary>
    Broker = 4,
}
