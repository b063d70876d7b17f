using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>What a run of a program left: its values, and which facts were assumed.</summary>
internal sealed class ProgramResult(Frame frame, bool[] assumed)
{
    private Frame _frame = frame;

    /// <summary>The values of the last evaluation.</summary>
    public Frame Frame
    {
        get => _frame;
        set => Reference.Set(ref _frame, value);
    }

    /// <summary>The parcel that was evaluated; null before the first one.</summary>
    public Parcel? Parcel { get; set; }

    /// <summary>By fact binding, then by fact set: whether the value is an assumption.</summary>
    public bool[] Assumed { get; } = assumed;

    /// <summary>Room for what is assumed in a program.</summary>
    public static bool[] NoneAssumed(Program program) => new bool[program.Facts.Length + program.FactSets.Length];

    /// <summary>The same, to stay.</summary>
    public ProgramResult Copy() => new(Frame.Copy(), [.. Assumed]);
}
