using Clearance.Formulas.Programs;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Many elements that an inquiry walks back from: those of a slot within one element of a scope.</summary>
internal readonly record struct InquiryNode(Slot Slot, Scope Within, int Element)
{
    /// <summary>In the place of an element: every one.</summary>
    public const int Every = -1;
}
