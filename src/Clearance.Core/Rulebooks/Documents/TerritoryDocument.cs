using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

internal sealed record TerritoryDocument(TerritoryCode Code, Currency? Currency, Place Place);
