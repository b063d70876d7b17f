using Clearance.Formulas.Programs;
using Clearance.Law;

namespace Clearance.Procedures;

/// <summary>A compiled limit that parcels of one order, each under it, must not exceed together within some days.</summary>
internal sealed record SplittingPlan(string Id, Slot? When, Slot Counted, Slot Limit, Slot Days, LegalSource Source);
