using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

internal sealed record AssumptionDocument(Located Fact, Located Value, LocalizedText Because);
