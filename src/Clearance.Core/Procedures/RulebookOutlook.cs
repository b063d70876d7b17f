using Clearance.Modes;
using Clearance.Outlook;

namespace Clearance.Procedures;

/// <summary>The outlook that a rulebook states.</summary>
internal sealed class RulebookOutlook : IOutlookModel
{
    public ClearanceOutlook? Predict(in EvaluationContext context) => PartRunner.Of(context).RulebookOutlook();
}
