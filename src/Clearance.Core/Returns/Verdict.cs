namespace Clearance.Returns;

/// <summary>What a rule, or all of them, say of a charge on a returned item. A greater one decides where several rules speak.</summary>
internal enum Verdict
{
    /// <summary>No rule is about it.</summary>
    Uncovered,

    /// <summary>The law asks for what the return does not meet.</summary>
    Refused,

    /// <summary>A deadline has passed.</summary>
    Late,

    /// <summary>Facts are missing.</summary>
    Undecided,

    /// <summary>It comes back.</summary>
    Refunded,
}
