using Clearance.Law;

namespace Clearance.Rulebooks.Editions;

/// <summary>Which day's rate of exchange the law takes, and the law that says so.</summary>
internal sealed record RateDateRule(RateDay Take, LegalSource Source);
