namespace Clearance.Duties;

/// <summary>On what a charge lies.</summary>
public enum ChargeScope
{
    /// <summary>On each item.</summary>
    Item = 1,

    /// <summary>On the parcel as a whole.</summary>
    Parcel = 2,

    /// <summary>On each group of items that are alike in what the law looks at.</summary>
    Group = 3,
}
