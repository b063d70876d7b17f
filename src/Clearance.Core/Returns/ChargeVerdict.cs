using Clearance.Duties;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>The part of a paid charge on a returned item, and what the rules say of it.</summary>
internal sealed record ChargeVerdict(Charge Charge, Money Part, ItemVerdict Said);
