namespace Clearance;

/// <summary>The law that a report applies: the span in which nothing changes, and the rule data it comes from.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="From">The first day; null where the rulebook has no beginning.</param>
/// <param name="To">The last day, included; null while nothing is enacted that changes it.</param>
/// <param name="Rulebook">The version of the rule data.</param>
/// <param name="CheckedOn">The day on which a person last compared the data with the law; null where not said.</param>
public sealed record EditionInfo(DateOnly? From, DateOnly? To, string Rulebook, DateOnly? CheckedOn);
