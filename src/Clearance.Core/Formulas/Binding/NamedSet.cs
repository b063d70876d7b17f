using Clearance.Formulas.Types;

namespace Clearance.Formulas.Binding;

/// <summary>A set found by name: its vocabulary, and its number among the fact sets or among the written sets.</summary>
internal readonly record struct NamedSet(Vocabulary Vocabulary, bool IsFacts, int Index);
