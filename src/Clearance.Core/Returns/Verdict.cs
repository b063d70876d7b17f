namespace Clearance.Returns;

/// <summary>What a rule, or all of them, say of a charge or an allowance on a returned item. A greater one decides where several rules speak.</summary>
internal enum Verdict
{
    /// <summary>No rule is about it.</summary>
    Uncovered,

    /// <summary>It is not known whether the rule is about it; if so, the law refuses or a deadline has passed.</summary>
    Barred,

    /// <summary>The law asks for what the return does not meet.</summary>
    Refused,

    /// <summary>A deadline has passed.</summary>
    Late,

    /// <summary>Facts are missing, and it comes back if they do not forbid it.</summary>
    Undecided,

    /// <summary>It comes back.</summary>
    Refunded,
}
