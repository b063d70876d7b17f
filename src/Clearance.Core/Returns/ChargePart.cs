using Clearance.Values;

namespace Clearance.Returns;

/// <summary>The part of a charge that lies on the returned units of an item.</summary>
internal sealed record ChargePart(ReturnedItem Item, Money Amount);
