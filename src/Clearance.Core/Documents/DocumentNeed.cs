namespace Clearance.Documents;

/// <summary>How much a paper is needed.</summary>
public enum DocumentNeed
{
    /// <summary>Without it the parcel does not clear.</summary>
    Required = 1,

    /// <summary>Needed for these goods or in this case.</summary>
    Conditional = 2,

    /// <summary>Helps, for instance to a lower charge.</summary>
    Optional = 3,
}
