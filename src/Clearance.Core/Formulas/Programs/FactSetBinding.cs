using Clearance.Formulas.Types;

namespace Clearance.Formulas.Programs;

/// <summary>A set that the caller's data fill.</summary>
internal sealed record FactSetBinding(int Fact, Vocabulary Vocabulary);
