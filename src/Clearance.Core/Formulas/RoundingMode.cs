namespace Clearance.Formulas;

/// <summary>How a multiple of a unit is chosen.</summary>
internal enum RoundingMode
{
    /// <summary>To the nearest; a half away from zero.</summary>
    HalfUp = 1,

    /// <summary>To the nearest; a half to the even multiple.</summary>
    HalfEven = 2,

    /// <summary>Towards minus infinity.</summary>
    Down = 3,

    /// <summary>Towards plus infinity.</summary>
    Up = 4,
}
