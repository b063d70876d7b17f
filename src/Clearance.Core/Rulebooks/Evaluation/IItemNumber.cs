using Clearance.Parcels;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>One number of an item: a type of its own for each, so that the compiler makes a loop for each.</summary>
internal interface IItemNumber
{
    /// <summary>Digits after the point that such numbers mostly have.</summary>
    static virtual int Digits => 0;

    /// <summary>By how many digits the point of what is read is moved to the left.</summary>
    static virtual int Shift => 0;

    /// <summary>The number; null where it is not known.</summary>
    static abstract decimal? Read(ParcelItem item, ParcelFacts facts);
}
