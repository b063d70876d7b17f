using Clearance.Parcels;

namespace Clearance.Core.Benchmarks.Shop;

/// <summary>Different parcels, one after the other and round again, so that a branch predictor cannot learn one.</summary>
internal sealed class ParcelRing
{
    private readonly Parcel[] _parcels;
    private int _next;

    /// <summary>Makes the parcels.</summary>
    /// <param name="count">How many, a power of two.</param>
    /// <param name="items">Items of each.</param>
    public ParcelRing(int count, int items)
    {
        // Those of the benchmark before leave holes: whose parcels lie scattered in them waits longer for memory.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        _parcels = ParcelFactory.MakeMany(count, items);
    }

    public Parcel Next() => _parcels[_next++ & (_parcels.Length - 1)];
}
