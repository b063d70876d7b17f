using Clearance.Values;

namespace Clearance.Returns;

/// <summary>What comes back when goods are returned.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
public sealed record ReturnPlan
{
    /// <summary>What becomes of the charges.</summary>
    public required ReturnStatus Status { get; init; }

    /// <summary>The charges that come back, in the order of the rulebook; where information is needed, those that would if the missing facts do not forbid it.</summary>
    public ValueList<Refund> Refunds { get; init; } = [];

    /// <summary>The sum of <see cref="Refunds"/>; null where information is needed or no law is known.</summary>
    public Money? Total { get; init; }

    /// <summary>What the goods no longer use of an allowance; null where the law restores none. Where information is needed, what would be restored.</summary>
    public RestoredAllowance? AllowanceRestored { get; init; }

    /// <summary>The last days of the rules that decide.</summary>
    public ValueList<ReturnDeadline> Deadlines { get; init; } = [];

    /// <summary>The papers that the application needs.</summary>
    public ValueList<ReturnPapers> Documents { get; init; } = [];

    /// <summary>What to do, in order.</summary>
    public ValueList<LocalizedText> Steps { get; init; } = [];

    /// <summary>Why a charge does not come back, or cannot be told.</summary>
    public ValueList<ReturnNote> Reasons { get; init; } = [];

    /// <summary>The facts that would decide, as paths into the case; empty unless information is needed.</summary>
    public ValueList<string> Missing { get; init; } = [];

    /// <summary>What goods sent free of charge in place of these owe; null where no rule frees them, so that they clear as a parcel of their own.</summary>
    public Replacement? Replacement { get; init; }
}
