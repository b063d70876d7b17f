namespace Clearance.Returns;

/// <summary>What becomes of the charges on returned goods.</summary>
/// <remarks>There is no member 0: the default value is no status.</remarks>
public enum ReturnStatus
{
    /// <summary>All that was paid on them comes back. <c>refundable</c> in JSON.</summary>
    Refundable = 1,

    /// <summary>Some charges come back and others do not; the reasons say why. <c>partly</c> in JSON.</summary>
    Partly = 2,

    /// <summary>Nothing comes back: nothing was paid, a deadline has passed, or the law refuses. <c>notRefundable</c> in JSON.</summary>
    NotRefundable = 3,

    /// <summary>No rule is known that would decide. <c>notCovered</c> in JSON.</summary>
    NotCovered = 4,

    /// <summary>Facts are missing that decide. <c>needsInformation</c> in JSON.</summary>
    NeedsInformation = 5,
}
