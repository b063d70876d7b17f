namespace Clearance.Slots;

/// <summary>Two denominators, a common one, and the factors that bring numerators to it; kept between evaluations, since parcels of one kind have the same ones.</summary>
internal struct Alignment<T>
{
    public T Left;
    public T Right;
    public T Common;
    public T LeftFactor;
    public T RightFactor;
    public bool IsPlain;
}
