using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>What a file of published rates of exchange holds.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Rates">The rates, by day and then by currency, all from <paramref name="Pivot"/>.</param>
/// <param name="Pivot">The currency that all rates are quoted for.</param>
/// <param name="Skipped">
/// Currencies that this library does not know, such as one made after it: for each, where its first rate stands and how many there are. Their rates are not among <paramref name="Rates"/>.
/// </param>
public sealed record PublishedRates(ValueList<ExchangeRate> Rates, Currency Pivot, ValueList<InputError> Skipped);
