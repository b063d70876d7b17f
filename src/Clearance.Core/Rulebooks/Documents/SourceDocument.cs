using Clearance.Json;
using Clearance.Law;

namespace Clearance.Rulebooks.Documents;

internal sealed record SourceDocument(Located Id, LegalSource Source);
