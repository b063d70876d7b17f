using Clearance.Formulas.Types;

namespace Clearance.Formulas.Programs;

/// <summary>A key of a table: the code slot it is read from and, for a classification of goods, that the first given one decides.</summary>
internal sealed record TableKey(string Name, Slot Slot, Scope Scope, Vocabulary Vocabulary, bool IsClassification);
