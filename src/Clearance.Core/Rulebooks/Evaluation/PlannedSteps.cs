using Clearance.Formulas.Programs;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Instructions that run one after the other, and the slots that are filled once they have run.</summary>
/// <param name="Steps">The instructions by number.</param>
/// <param name="Filled">All slots filled by then, those of earlier steps and of facts among them.</param>
internal sealed record PlannedSteps(int[] Steps, SlotList[] Filled);
