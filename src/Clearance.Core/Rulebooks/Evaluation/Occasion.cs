using Clearance.Parcels;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>What is known beyond the parcel where a declaration is checked or goods are returned; nothing where a parcel is only to be cleared.</summary>
/// <param name="AtStake">The tax that a wrong declaration would miss, in the rulebook's currency, which exposures read.</param>
/// <param name="Reason">Why goods are returned.</param>
/// <param name="State">In which state they are returned.</param>
/// <param name="IsReturn">Whether rules on returns are asked, and closed procedures are worked out as well.</param>
internal readonly record struct Occasion(decimal? AtStake = null, ReturnReason? Reason = null, ReturnState? State = null, bool IsReturn = false);
