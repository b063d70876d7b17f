namespace Clearance.Rulebooks.Compiling;

/// <summary>The part of a procedure whose formulas are compiled: each may read what is known where it is decided.</summary>
internal enum FormulaPart
{
    /// <summary>Values, charges, reliefs and what comes after them.</summary>
    Assessment,

    /// <summary>Decided before any charge.</summary>
    Eligibility,

    /// <summary>Knows the tax that a wrong declaration would miss.</summary>
    Exposure,

    /// <summary>Knows why goods are returned and in which state.</summary>
    Return,
}
