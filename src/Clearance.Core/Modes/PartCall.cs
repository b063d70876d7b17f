using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Modes;

/// <summary>What stands behind the contexts and writers that parts in C# are given: one call of one part.</summary>
internal abstract class PartCall
{
    public abstract Parcel Parcel { get; }

    public abstract DateOnly On { get; }

    public abstract Currency Currency { get; }

    public abstract bool TryLineValue(int item, out Money value);

    public abstract bool TryFreight(out Money freight);

    public abstract bool TryInsurance(out Money insurance);

    public abstract bool TryShare(Money whole, int item, out Money share);

    public abstract bool TryAmount(string charge, int? item, out Money amount);

    public abstract void Need(string factPath);

    public abstract void Close(string reason, int? item);

    public abstract void Charge(int? item, Money customsBase, Percentage? rate, Money amount);

    public abstract void Require(int document, bool isCertain);
}
