using Clearance.Duties;

namespace Clearance.Advice;

/// <summary>A charge that begins, ends or differs: in base, rate, amount, whether it is waived, kind or collector.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Before">The charge under the old law; null where it begins.</param>
/// <param name="After">The charge under the new law; null where it ends.</param>
public sealed record ChargeChange(Charge? Before, Charge? After)
{
    /// <summary>The new charge, or the old one where it ends.</summary>
    internal Charge Known => (After ?? Before)!.Value;
}
