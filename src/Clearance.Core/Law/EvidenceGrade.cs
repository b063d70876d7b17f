namespace Clearance.Law;

/// <summary>How well a rule is attested. A higher number is weaker evidence; the weakest of several is that of the whole. 0 is no grade.</summary>
public enum EvidenceGrade
{
    /// <summary>Read in the law itself or in an official publication of it.</summary>
    Primary = 1,

    /// <summary>Reported by sources that quote or describe the law: carriers, advisers, newspapers.</summary>
    Secondary = 2,

    /// <summary>Reported once, or recalled, and not confirmed.</summary>
    Unconfirmed = 3,

    /// <summary>Not published by anyone: a stated assumption, such as an inspection rate or a conclusion drawn from other rules.</summary>
    Assumption = 4,
}
