using Clearance.Parcels;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>One number of an item: a type of its own for each, so that the compiler makes a loop for each.</summary>
internal interface IItemNumber
{
    /// <summary>The number; null where it is not given.</summary>
    static abstract decimal? Read(ParcelItem item);
}
