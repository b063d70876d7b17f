using Clearance.Values;

namespace Clearance.Duties;

/// <summary>What a tariff asks of goods: a rate on their value.</summary>
/// <remarks>The default value is a rate of 0 % without a source. Immutable, safe to share between threads.</remarks>
/// <param name="Rate">The rate on the value for customs.</param>
/// <param name="Source">Where it stands, for the people of the host; no report shows it.</param>
public readonly record struct TariffRate(Percentage Rate, string Source);
