namespace Clearance.Slots.Compiled;

/// <summary>What is left to do of an instruction once the scales of numbers are fixed.</summary>
internal enum FixedOp : byte
{
    /// <summary>All of it: the scale of its numbers moves with the parcel, or nothing is gained.</summary>
    Whole = 1,

    /// <summary>All of it, but its result is of a known scale where it is no longer than those before it.</summary>
    Settling,

    /// <summary>Nothing but what is unknown of it: the number is worked out where it is rounded.</summary>
    Fraction,

    Add,
    Multiply,
    Extreme,
    Round,
    Select,
    Compare,
    Sum,
    Read,
    Assess,
    Due,
    Logic,
    Quantify,

    /// <summary>Whether a code that no parcel changes is in a fact set.</summary>
    Ask,
    HasColumn,
    Lookup,

    /// <summary>Whether a code is in a set that the rulebook writes.</summary>
    InSet,

    /// <summary>A cell that is true or false.</summary>
    ReadTruth,
    SelectCode,
    Furthest,
}
