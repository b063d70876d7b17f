namespace Clearance.Declarations;

/// <summary>What a declared quantity counts.</summary>
/// <remarks>There is no member 0: the default value is no unit; without one a quantity counts units as they were sold.</remarks>
public enum DeclaredUnit
{
    /// <summary>Single pieces: of a set of six there are six. <c>piece</c> in JSON.</summary>
    Piece = 1,

    /// <summary>Units as they were sold, whatever they hold; <c>set</c> in JSON.</summary>
    Set = 2,

    /// <summary>Pairs; <c>pair</c> in JSON.</summary>
    Pair = 3,

    /// <summary>Kilograms of net mass; <c>kg</c> in JSON.</summary>
    Kilogram = 4,

    /// <summary>Grams of net mass; <c>g</c> in JSON.</summary>
    Gram = 5,

    /// <summary>Litres of net contents; <c>l</c> in JSON.</summary>
    Litre = 6,

    /// <summary>Millilitres of net contents; <c>ml</c> in JSON.</summary>
    Millilitre = 7,
}
