using Clearance.Law;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>One charge that comes back, on all returned items together.</summary>
/// <remarks>Equality is that of all members. Immutable, safe to share between threads.</remarks>
/// <param name="Charge">The charge by its id: <c>vat</c>.</param>
/// <param name="Amount">How much of it, above 0, in the currency of the destination; never more than was paid.</param>
/// <param name="By">Who pays it back, as the rulebook names them: <c>platform</c>.</param>
/// <param name="Source">The law behind it.</param>
public sealed record Refund(string Charge, Money Amount, string By, LegalSource Source);
