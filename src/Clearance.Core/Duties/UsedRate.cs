using Clearance.Values;

namespace Clearance.Duties;

/// <summary>A rate of exchange that an evaluation used, as it was quoted.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="From">The currency of which one unit is worth <paramref name="Rate"/>.</param>
/// <param name="To">The currency of <paramref name="Rate"/>.</param>
/// <param name="Rate">How much one unit of <paramref name="From"/> is worth in <paramref name="To"/>; above 0.</param>
/// <param name="On">The day for which it holds.</param>
/// <param name="Source">Who states it; <c>parcel</c> for the caller's own.</param>
public sealed record UsedRate(Currency From, Currency To, decimal Rate, DateOnly On, string Source);
