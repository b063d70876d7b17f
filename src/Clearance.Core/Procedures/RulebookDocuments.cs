using Clearance.Documents;
using Clearance.Modes;
using Clearance.Values;

namespace Clearance.Procedures;

/// <summary>The papers that a rulebook asks for. Where it stands in its own procedure, its program selects; where a part in C# calls it, it repeats that choice.</summary>
internal sealed class RulebookDocuments(ValueList<DocumentRequirement> all) : IDocumentRequirements
{
    public ValueList<DocumentRequirement> All => all;

    public void Select(in EvaluationContext context, in DocumentWriter documents) => PartRunner.Of(context).RepeatDocuments();
}
