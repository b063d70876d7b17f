namespace Clearance.Rulebooks.Evaluation;

/// <summary>What a caller said of a number.</summary>
internal enum Said
{
    /// <summary>Nothing: a rulebook may assume a value.</summary>
    Nothing = 0,

    /// <summary>Its value, as a whole number over the denominator that was asked for.</summary>
    Plain,

    /// <summary>Too little to know it, such as an amount of a currency whose rate nobody states.</summary>
    TooLittle,

    /// <summary>Its value, which is none over that denominator, or is longer than is usual.</summary>
    Unusual,
}
