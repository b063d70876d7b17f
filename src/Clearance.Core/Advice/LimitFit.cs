namespace Clearance.Advice;

/// <summary>How an option stands to the hard limits of a buyer. Of several limits the worst counts.</summary>
public enum LimitFit
{
    /// <summary>It keeps them: nine of ten such parcels arrive in time.</summary>
    Kept = 1,

    /// <summary>It is more likely than not to keep them: half of such parcels arrive in time, but not nine of ten.</summary>
    Likely = 2,

    /// <summary>It breaks one; such an option is never recommended.</summary>
    Broken = 3,
}
