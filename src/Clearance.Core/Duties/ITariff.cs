using Clearance.Values;

namespace Clearance.Duties;

/// <summary>A tariff that a host provides: the duty rate of a code, where a parcel states none of its own.</summary>
/// <remarks>
/// <para>A rulebook asks it through <c>tariffDuty</c>. The item's own <c>dutyRate</c> wins over it, and it wins over the rulebook's table <c>tariff</c>.</para>
/// <para>It is asked in the middle of an evaluation, perhaps by many threads at once: an implementation is safe to share between threads and answers from memory, without I/O. The rate that it answered is in the explanation of the charge; <see cref="TariffRate.Source"/> is for the host itself, no report shows it.</para>
/// </remarks>
public interface ITariff
{
    /// <summary>The rate of duty on a day.</summary>
    /// <param name="code">The code as the parcel states it, 4 to 12 digits; never padded.</param>
    /// <param name="origin">The origin of the goods; null where the parcel does not say.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="on">The day of the evaluation.</param>
    /// <param name="rate">The rate.</param>
    /// <returns>False where the code is too short to tell, the origin is needed and not known, the duty is no rate on the value, or the code is not known: nothing stands in for it.</returns>
    bool TryGet(HsCode code, CountryCode? origin, TerritoryCode destination, DateOnly on, out TariffRate rate);
}
