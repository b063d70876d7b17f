using Clearance.Json;

namespace Clearance.Returns;

/// <summary>An entry of a return as it was read, and where its index and quantity stand.</summary>
internal sealed record PlacedItem(ReturnedItem Item, Place Index, Place Quantity);
