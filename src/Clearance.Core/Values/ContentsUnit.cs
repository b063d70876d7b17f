namespace Clearance.Values;

/// <summary>What net contents are counted in. 0 is no unit.</summary>
public enum ContentsUnit
{
    /// <summary>Millilitres (<c>ml</c>; <c>l</c> is read as 1000).</summary>
    Millilitre = 1,

    /// <summary>Grams (<c>g</c>; <c>kg</c> is read as 1000).</summary>
    Gram = 2,

    /// <summary>Pieces (<c>piece</c>).</summary>
    Piece = 3,

    /// <summary>Pairs (<c>pair</c>).</summary>
    Pair = 4,
}
