namespace Clearance.Rulebooks.Evaluation;

/// <summary>Facts to be loaded, by number.</summary>
/// <param name="OfItems">Those of items.</param>
/// <param name="OfParcel">Those of the parcel.</param>
internal sealed record FactLists(int[] OfItems, int[] OfParcel);
