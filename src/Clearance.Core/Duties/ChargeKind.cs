namespace Clearance.Duties;

/// <summary>What a charge is.</summary>
public enum ChargeKind
{
    /// <summary>Customs duty by tariff.</summary>
    Duty = 1,

    /// <summary>An additional duty: safeguard, anti-dumping, retaliation.</summary>
    Surcharge = 2,

    /// <summary>Excise or consumption tax on kinds of goods.</summary>
    Excise = 3,

    /// <summary>Value added tax, goods and services tax, sales tax, or a general consumption tax.</summary>
    Vat = 4,

    /// <summary>One tax in place of all others, as on personal articles.</summary>
    ImportTax = 5,

    /// <summary>A fee of the state.</summary>
    Levy = 6,

    /// <summary>A fee of the carrier.</summary>
    Handling = 7,
}
