using Clearance.Json;

namespace Clearance.Rulebooks.Documents;

/// <summary>A quota of one person; <paramref name="IsMoney"/> says whether it counts money or pieces.</summary>
internal sealed record AllowanceDocument(Located Id, bool IsMoney, string Period);
