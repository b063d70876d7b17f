namespace Clearance.Formulas.Programs;

/// <summary>The closed set of instructions. N, B and C say on what they work: numbers, booleans, codes.</summary>
internal enum Op : byte
{
    // Numbers: A, B are number slots.
    AddN = 1,
    SubtractN,
    MultiplyN,
    DivideN,
    MinN,
    MaxN,

    /// <summary>A to a multiple of B; Data is the <see cref="RoundingMode"/>.</summary>
    RoundN,

    // Choices: A is a boolean slot, B and C are the branches.
    SelectN,
    SelectB,
    SelectC,

    // Booleans.
    And,
    Or,
    Not,

    /// <summary>Compares numbers; Data is a <see cref="Comparison"/>.</summary>
    CompareN,

    /// <summary>Equality of codes (Data 0) or its opposite (Data 1).</summary>
    EqualC,
    EqualB,

    /// <summary>Is code A in, at or under one of set Data; partial codes may be unknown.</summary>
    InSet,

    /// <summary>Is code A in the fact set Data.</summary>
    InFacts,

    /// <summary>Is the item fact A given: always known.</summary>
    IsGivenN,

    // Over all items (scope parcel) or over the items of a group (scope group).
    SumN,
    LeastN,
    GreatestN,
    AnyB,
    AllB,

    /// <summary>Puts items of equal keys into the groups of grouping Data.</summary>
    Group,

    /// <summary>The value that all items of a group share; unknown where they differ.</summary>
    SameN,
    SameB,
    SameC,

    // Tables: Data is the table; a row slot is a code slot.
    Lookup,

    /// <summary>Is there a value in column B of row A.</summary>
    HasColumn,

    /// <summary>Column B of row A; C is a number slot that wins where it is known, or -1.</summary>
    ReadN,
    ReadB,
    ReadC,

    // Dividing among items: A is the whole.
    ShareN,

    /// <summary>A dealt out in units of B by largest remainder.</summary>
    ShareUnitsN,

    /// <summary>The whole units of each item, at price A, in the choice of highest value up to B.</summary>
    FitN,

    // Charges.

    /// <summary>The amount A of a charge with condition B (or -1), floored at 0 and rounded by rule Data (or -1).</summary>
    Assess,

    /// <summary>What is due of assessed amount A after relief list Data; C receives the relief that waives, in a code slot.</summary>
    Due,

    /// <summary>The sum of a charge's instances A.</summary>
    Total,

    /// <summary>Part Data, which is written in C#, fills its slots.</summary>
    Part,
}
