namespace Clearance.Rulebooks.Comparing;

/// <summary>What counts as a difference.</summary>
internal enum LawComparison
{
    /// <summary>Every version of every entry, with its days: two rulebooks as they are written.</summary>
    Versions = 1,

    /// <summary>What is in force on a day on each side, with its sources.</summary>
    Days = 2,

    /// <summary>What is in force on a day on each side, as far as something is decided by it: the same rule by another law is the same.</summary>
    Substance = 3,
}
