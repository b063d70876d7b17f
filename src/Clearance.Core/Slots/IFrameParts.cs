using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>The parts of a procedure that are no formulas: a program calls each by its number, between its own instructions.</summary>
internal interface IFrameParts
{
    /// <summary>Computes one part from the slots before it into its own.</summary>
    void Run(int part, Frame frame);

    /// <summary>What the parts read and asked for in the last run, to stay.</summary>
    IFrameParts Copy();

    /// <summary>The elements that a part read in the last run.</summary>
    IEnumerable<(Slot Slot, int Element)> ReadsOf(int part);

    /// <summary>The facts, as paths into the parcel, that a part asked for in vain in the last run.</summary>
    IEnumerable<string> NeedsOf(int part);
}
