namespace Clearance.Rulebooks.Comparing;

/// <summary>What of a rulebook an entry of law is.</summary>
public enum LawKind
{
    /// <summary>What is said of the rulebook as a whole: currency, first day, territories, imports, schemes, allowances.</summary>
    Rulebook = 1,

    /// <summary>A legal source that rules cite.</summary>
    Source = 2,

    /// <summary>What is assumed where the caller does not say.</summary>
    Assumption = 3,

    /// <summary>The day whose rate of exchange is taken.</summary>
    RateDate = 4,

    /// <summary>A parameter.</summary>
    Parameter = 5,

    /// <summary>The keys and columns of a table.</summary>
    Table = 6,

    /// <summary>A row of a table.</summary>
    Row = 7,

    /// <summary>A procedure.</summary>
    Procedure = 8,

    /// <summary>A named value.</summary>
    Value = 9,

    /// <summary>A condition of eligibility.</summary>
    Eligibility = 10,

    /// <summary>A charge.</summary>
    Charge = 11,

    /// <summary>A relief.</summary>
    Relief = 12,

    /// <summary>A paper that is asked for.</summary>
    Paper = 13,

    /// <summary>What is assumed of inspection and days.</summary>
    Outlook = 14,

    /// <summary>A step to take.</summary>
    Step = 15,

    /// <summary>A precaution to heed.</summary>
    Precaution = 16,

    /// <summary>A warning that the rulebook states.</summary>
    Warning = 17,

    /// <summary>What false declaration can lead to.</summary>
    Exposure = 18,

    /// <summary>A limit that must not be split among parcels.</summary>
    Splitting = 19,

    /// <summary>What comes back for returned goods.</summary>
    Return = 20,

    /// <summary>What goods sent free of charge in place of returned ones do not owe.</summary>
    Replacement = 21,
}
