using Clearance.Formulas.Programs;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>What an inquiry walks back from: one element of a slot or, where a scope is named, all elements of the slot within one element of that scope.</summary>
internal readonly record struct InquiryNode(Slot Slot, Scope? Within, int Element)
{
    /// <summary>In the place of an element: every one.</summary>
    public const int Every = -1;
}
