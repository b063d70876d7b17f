using Clearance.Formulas.Types;

namespace Clearance.Formulas.Programs;

/// <summary>A set that the caller's data fill.</summary>
internal readonly record struct FactSetBinding(int Fact, Vocabulary Vocabulary);
